// Parts of the Tasklist that this program does not use. It reads the attribute when it starts, after this file.
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'tasklist.navbar.action:start-process-action',
  'tasklist.navbar.action:create-task-action',
  'tasklist.task.action:task-action-comment',
  // Who did what stands in the forms; this tab would need the right to read the engine's log of operations.
  'tasklist.task.detail:task-detail-history',
  'tasklist.card:tasklist-card-variables'
].join(','));

export default {
  app: {
    vendor: '固原市总工会',
    name: '宣讲通'
  },
  dateFormat: {
    monthName: 'MMMM',
    day: 'D日',
    abbr: 'LLL',
    normal: 'LLL',
    long: 'LLLL',
    short: 'LL'
  },
  // Everybody gets Chinese, whatever language the browser was installed in.
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  // Below the folder of the Tasklist, without ".js".
  customScripts: ['xuanjiang/index'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '认领当前任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到任务分类'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到任务列表'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到表单的第一个输入框'
    }
  }
};
