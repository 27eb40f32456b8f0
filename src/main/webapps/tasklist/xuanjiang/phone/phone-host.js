import {call} from '../../../common/api.js';
import {inform} from '../../../common/dialog.js';
import {signInAgain} from '../../../common/session.js';

/** What stands around a form where there is no Tasklist: the page on a phone to which a session card leads. */
export class PhoneHost {
  /** @param submitted is called when the program has taken the submission */
  constructor({taskId, user, submitButton, submitted}) {
    Object.assign(this, {taskId, user, submitButton, submitted});
  }

  onAssignment(callback) {
    this.assigned = callback;
  }

  comeIntoView() {}

  async claim() {
    try {
      await call('POST', `/api/tasks/${encodeURIComponent(this.taskId)}/claim`);
      this.assigned(true);
    } catch (problem) {
      if (problem.status === 401) return signInAgain();
      await inform('未能认领', problem.message);
    }
  }

  takeOver({submit}) {
    this.submitButton.onclick = async () => {
      this.submitButton.disabled = true;
      try {
        await submit();
        this.submitted();
      } catch (problem) {
        if (!problem.saidInForm) throw problem;
      } finally {
        this.submitButton.disabled = false;
      }
    };
  }
}
