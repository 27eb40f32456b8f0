export default {
  app: {
    vendor: '固原市总工会',
    name: '系统管理'
  },
  // Everybody gets Chinese, whatever language the browser was installed in.
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  // Below the folder of this application, without ".js".
  customScripts: ['xuanjiang/index']
};
