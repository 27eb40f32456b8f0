// What stays closed to those who watch (fence/camunda-api.txt). Cockpit reads the attribute when it starts, after this file.
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'cockpit.navigation:deployments',
  'cockpit.navigation:batch',
  'cockpit.navigation:reports',
  'cockpit.navigation:tasks',
  'cockpit.tasks.dashboard:task-dashboard',
  'cockpit.processDefinition.runtime.action:update-suspension-state-action',
  'cockpit.processDefinition.runtime.action:job-retry-action',
  'cockpit.processDefinition.runtime.action:bulk-job-definition-override-job-priority-action',
  'cockpit.processInstance.runtime.action:cancel-process-instance-action',
  'cockpit.processInstance.runtime.action:job-retry-action',
  'cockpit.processInstance.runtime.action:update-suspension-state-action',
  'cockpit.processInstance.runtime.action:add-variable-action',
  'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime',
  'cockpit.jobDefinition.action:update-suspension-state',
  'cockpit.jobDefinition.action:job-definition-override-job-priority-action',
  'cockpit.incident.action:increase-incident-job-retry',
  'cockpit.incident.action:increase-incident-external-task-retry'
].join(','));

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
  customScripts: ['xuanjiang/index']
};
