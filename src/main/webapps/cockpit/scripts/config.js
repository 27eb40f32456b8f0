export default {
  app: {
    vendor: '固原市总工会',
    name: '督办台'
  },
  // Everybody gets Chinese, whatever language the browser was installed in.
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  // Forms are the work of the Tasklist; here they would run without their task.
  previewHtml: false,
  // Below the folder of this application, without ".js".
  customScripts: ['../common/index']
};
