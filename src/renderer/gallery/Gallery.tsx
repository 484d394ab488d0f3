import { CircleCheck, Clock, Coffee, Hourglass, Inbox, Pause, Phone, PhoneOff } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import {
  Badge,
  Button,
  Chip,
  Dialog,
  EmptyState,
  IconButton,
  KeyHint,
  Menu,
  Notice,
  PasswordField,
  RadioGroup,
  Select,
  Spinner,
  Switch,
  TextField,
  Timer,
} from '../ui';
import styles from './Gallery.module.css';
import { scenes } from './scenes';

/** Every primitive in its states, and the way to every scene. A development page: its words are not in the catalogue. */
export function Gallery(): ReactElement {
  return (
    <main className={styles.gallery}>
      <h1 className={styles.title}>Gallery</h1>
      <Shelf title="Scenes">
        {Object.keys(scenes).map((scene) => (
          <a key={scene} href={`?scene=${scene}`} className={styles.link}>
            {scene}
          </a>
        ))}
      </Shelf>
      <Buttons />
      <Fields />
      <States />
      <Overlays />
    </main>
  );
}

function Buttons(): ReactElement {
  return (
    <>
      <Shelf title="Button">
        {(['primary', 'secondary', 'quiet', 'danger', 'answer', 'hangUp'] as const).map(
          (variant) => (
            <Button key={variant} variant={variant}>
              {variant}
            </Button>
          ),
        )}
      </Shelf>
      <Shelf title="Large, asked, off, disabled, small">
        <Button variant="answer" size="large" icon={Phone} shortcut="CommandOrControl+Alt+A">
          Answer
        </Button>
        <Button variant="hangUp" size="large" icon={PhoneOff}>
          Hang up
        </Button>
        <Button variant="answer" size="large" icon={Phone} asked>
          Answer
        </Button>
        <Button icon={Pause} asked>
          Hold
        </Button>
        <Button icon={Pause} off="Not live">
          Off
        </Button>
        <Button isDisabled>Disabled</Button>
        <Button size="small">Small</Button>
        <IconButton icon={Pause} label="Hold" shortcut="H" />
        <IconButton icon={Pause} label="Hold" variant="secondary" />
        <IconButton icon={Pause} label="Hold" size="large" variant="secondary" />
        <IconButton icon={Pause} label="Hold" size="small" />
      </Shelf>
    </>
  );
}

function Fields(): ReactElement {
  const [text, setText] = useState('');
  const [on, setOn] = useState(true);
  const [choice, setChoice] = useState<'one' | 'two' | 'three'>('one');
  const options = [
    { value: 'one', label: 'One' },
    { value: 'two', label: 'Two', detail: 'With a second line' },
    { value: 'three', label: 'Three' },
  ] as const;
  return (
    <Shelf title="Fields" columns>
      <TextField label="Text" value={text} onChange={setText} placeholder="Placeholder" />
      <TextField label="Wrong" value={text} onChange={setText} error="This cannot be so." />
      <TextField label="Large" value={text} onChange={setText} size="large" icon={Phone} />
      <PasswordField label="Password" value={text} onChange={setText} description="A description" />
      <Select label="Select" value={choice} options={options} onChange={setChoice} />
      <RadioGroup label="Radio" value={choice} options={options} onChange={setChoice} />
      <RadioGroup
        label="Segments"
        look="segments"
        value={choice}
        options={options}
        onChange={setChoice}
      />
      <Switch label="Switch" description="Says what it does" isOn={on} onChange={setOn} />
    </Shelf>
  );
}

function States(): ReactElement {
  const [since] = useState(() => Date.now() - 70_000);
  return (
    <>
      <Shelf title="Chip, badge, timer, keys, spinner">
        <Chip>neutral</Chip>
        <Chip tone="accent">accent</Chip>
        <Chip tone="ready" icon={CircleCheck}>
          ready
        </Chip>
        <Chip tone="busy" icon={Phone}>
          busy
        </Chip>
        <Chip tone="wrapUp" icon={Hourglass}>
          wrap-up
        </Chip>
        <Chip tone="away" icon={Coffee}>
          away
        </Chip>
        <Chip tone="notLive" icon={Clock}>
          not live
        </Chip>
        <Badge count={3} label="3 missed" />
        <Badge count={128} label="128 calls" tone="plain" />
        <Timer since={since} />
        <KeyHint keys="CommandOrControl+Alt+A" />
        <Spinner />
      </Shelf>
      <Shelf title="Notice" columns>
        <Notice tone="info" title="For your information.">
          What it means.
        </Notice>
        <Notice tone="warning" title="Not confirmed after 5 s." action={<Button>Again</Button>}>
          The phone may have done it all the same.
        </Notice>
        <Notice
          tone="error"
          title="The destination is busy."
          details="kind: destinationBusy"
          onCopy={() => undefined}
          onDismiss={() => undefined}
        >
          Try later, or ask for a callback.
        </Notice>
      </Shelf>
      <Shelf title="Empty state">
        <EmptyState icon={Inbox} title="Nothing here yet" action={<Button>Do something</Button>}>
          What will appear here, and when.
        </EmptyState>
      </Shelf>
    </>
  );
}

function Overlays(): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <Shelf title="Overlays">
      <Button onPress={() => setOpen(true)}>Dialog</Button>
      <Dialog
        title="A question"
        isOpen={open}
        onClose={() => setOpen(false)}
        actions={<Button variant="primary">Yes</Button>}
      >
        What is so, and what happens on yes.
      </Dialog>
      <Menu
        label="More"
        trigger={<Button>Menu</Button>}
        entries={[
          { id: 'a', label: 'Park', shortcut: 'P', onAction: () => undefined },
          { id: 'b', label: 'Record', detail: 'Not recording', onAction: () => undefined },
          { separator: 's' },
          { id: 'c', label: 'End for all', danger: true, onAction: () => undefined },
        ]}
      />
    </Shelf>
  );
}

function Shelf(props: {
  readonly title: string;
  readonly columns?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className={styles.shelf}>
      <h2 className={styles.name}>{props.title}</h2>
      <div className={props.columns ? styles.columns : styles.row}>{props.children}</div>
    </section>
  );
}
