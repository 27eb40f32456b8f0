/*
 * The Tasklist around an embedded form. This is the only place that knows AngularJS and the engine's form library:
 * its camForm would post variables to the engine and keep drafts in the browser, ours go to the gate of the program.
 */

// The Tasklist stays silent about an error with these words: what went wrong already stands in the form.
const SAID_IN_THE_FORM = 'camForm submission prevented';

export class Host {
  constructor(formElement) {
    this.scope = window.angular.element(formElement).scope();
    this.camForm = this.scope.camForm;
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

  /** @param submit gives a promise; resolved lets the Tasklist refresh and go on, rejected keeps the form open */
  takeOver({submit, save}) {
    this.camForm.submitVariables = done => submit().then(
      result => this.scope.$applyAsync(() => done(null, result)),
      problem => {
        if (!problem.saidInForm) console.error(problem);
        this.scope.$applyAsync(() => done(new Error(SAID_IN_THE_FORM)));
      });
    this.camForm.store = save;
    this.camForm.restore = () => {};
  }
}
