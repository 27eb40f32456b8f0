import {button, h} from '../../../common/dom.js';
import * as acts from './acts.js';

/** What those who work on a plan want on paper; nothing for what is no plan. */
export function prints({kind, id}) {
  return kind === 'PLAN' && h('p', {class: 'xj-card-acts'},
    button('打印审批单', () => acts.printApprovalSheet({planId: id})), button('打印场次卡', () => acts.printCards({planId: id})));
}
