import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectModel } from '@shared/model/pbx-object';
import { FailureNotice } from '../../../app/window/FailureNotice';
import { useAsking, useQuery } from '../../../mirror';
import { Button, Spinner } from '../../../ui';
import { AttributeFields } from './AttributeFields';
import { FormPane } from '../FormPane';
import {
  counts,
  type Draft,
  edited,
  keyAttribute,
  newValues,
  problems,
  refusedAttribute,
  shown,
} from './object-draft';
import { className, type Place } from './place';

/** A new object of a class: the PBX's defaults, to be filled in. */
export function NewObject(props: {
  readonly place: Place;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onCreated: (id: string) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('site');
  const { place, draft, onDraft } = props;
  const { nodeId, classPath } = place;
  const name = className(place);
  const { value: model, failure } = useQuery('objects.model', 0, { nodeId, className: name });
  const create = useAsking();
  const [tried, setTried] = useState(false);
  const values = model ? newValues(model) : {};
  const found = model ? problems(model, values, draft) : {};
  const refused = model && refusedAttribute(create.failure, model);

  const send = async (of: ObjectModel): Promise<void> => {
    setTried(true);
    if (Object.keys(found).length > 0) return;
    // What was not touched is the PBX's default: it is left to the PBX.
    const attributes = of.attributes.flatMap((attribute) => {
      const edit = draft[attribute.name];
      return edit && counts(attribute, values, draft) ? [edit.mine] : [];
    });
    const key = keyAttribute(of);
    const id = key === undefined ? undefined : shown(key, values, draft).values[0];
    const outcome = await create.run('objects.create', { nodeId, path: classPath, attributes });
    if (!outcome.ok) return;
    onDraft({});
    if (id === undefined) props.onClose();
    else props.onCreated(id);
  };
  return (
    <FormPane
      title={t('objects.new', { name })}
      name={name}
      onClose={props.onClose}
      foot={
        <>
          <span />
          <Button
            onPress={() => {
              onDraft({});
              props.onClose();
            }}
          >
            {t('objects.discard')}
          </Button>
          <Button
            variant="primary"
            asked={create.asked}
            isDisabled={!model}
            onPress={() => model && void send(model)}
          >
            {t('objects.create')}
          </Button>
        </>
      }
    >
      {failure && <FailureNotice failure={failure} />}
      {create.failure && (
        <FailureNotice
          failure={create.failure}
          title={t('objects.notCreated', { name })}
          onDismiss={create.clear}
        />
      )}
      {!model && !failure && <Spinner />}
      {model && (
        <AttributeFields
          model={model}
          values={values}
          draft={draft}
          readOnly={false}
          problems={tried ? found : {}}
          refusal={
            refused && create.failure?.details?.message
              ? { name: refused, message: create.failure.details.message }
              : undefined
          }
          onEdit={(attribute) => onDraft(edited(draft, values, attribute))}
        />
      )}
    </FormPane>
  );
}
