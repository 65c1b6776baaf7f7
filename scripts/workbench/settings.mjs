// Settings that keep VS Code to the matter at hand.

/** No telemetry, no calls to services that are not there, no welcome pages: for people and for tests. */
export const calmSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'npm.fetchOnlinePackageInfo': false,
  'remote.autoForwardPorts': false,
  // Else it looks for ports again and again, which stops the extensions for a tenth of a second.
  'remote.autoForwardPortsSource': 'output',
  'json.schemaDownload.enable': false,
  'security.workspace.trust.enabled': false,
};

/** Tests also want nothing that moves by itself, and nothing kept from one file to the next. */
export const testSettings = {
  ...calmSettings,
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'explorer.compactFolders': false,
  'files.hotExit': 'off',
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
  'window.confirmBeforeClose': 'never',
};
