/*
 * The Tasklist around an embedded form. This is the only place that knows AngularJS and the engine's form library:
 * its camForm would post variables to the engine and keep drafts in the browser, ours go to the gate of the program.
 */

// The Tasklist stays silent about an error with these words: what went wrong already stands in the form.
const SAID_IN_THE_FORM = 'camForm submission prevented';

export class Host {
  constructor(formElement) {
    const element = window.angular.element(formElement);
    this.scope = element.scope();
    this.camForm = this.scope.camForm;
    this.notifications = element.injector().get('Notifications');
  }

  get taskId() {
    return this.camForm.taskId;
  }

  get user() {
    return this.scope.$root.authentication.name;
  }

  /** Calls back with whether the task is mine, when it is claimed or given back; the Tasklist leaves the form as it is then. */
  onAssignment(callback) {
    this.scope.$watch('options.disableForm', (disabled, before) => {
      if (disabled !== before) callback(!disabled);
    });
  }

  /** Where the columns lie under one another, brings the chosen task before the eyes. */
  comeIntoView() {
    const column = document.querySelector('.task-details');
    if (column && column.getBoundingClientRect().left === 0) column.scrollIntoView();
  }

  /** Claims the task as the Tasklist's own button does. */
  claim() {
    const button = document.querySelector('[cam-tasklist-task-meta] .claim');
    if (button) button.click();
  }

  /** @param submit gives a promise; resolved lets the Tasklist refresh and go on, rejected keeps the form open */
  takeOver({submit, save}) {
    this.camForm.submitVariables = done => submit().then(
      result => this.scope.$applyAsync(() => {
        done(null, result);
        this.notifications.addMessage({status: '已提交', message: '', duration: 5000});
      }),
      problem => {
        if (!problem.saidInForm) console.error(problem);
        this.scope.$applyAsync(() => done(new Error(SAID_IN_THE_FORM)));
      });
    this.camForm.store = save;
    this.camForm.restore = () => {};
  }
}
