// electron-builder's afterPack hook: turns off what a released program must not offer.
const { join } = require('node:path');
const { FuseVersion, FuseV1Options, flipFuses } = require('@electron/fuses');

const fuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

module.exports = async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  const program = {
    darwin: join(`${name}.app`, 'Contents', 'MacOS', name),
    mas: join(`${name}.app`, 'Contents', 'MacOS', name),
    win32: `${name}.exe`,
    linux: packager.executableName,
  }[electronPlatformName];
  await flipFuses(join(appOutDir, program), {
    version: FuseVersion.V1,
    // An unsigned build on Apple silicon would not start once its bytes have changed.
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    ...fuses,
  });
};
module.exports.fuses = fuses;
