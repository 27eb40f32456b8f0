import {h} from '../../../common/dom.js';
import {Block} from './block.js';

const PARTS = [['demand', '要求'], ['basis', '依据'], ['raisedBy', '提出人']];

/** What a reviewer demanded, as it stands above its answer. */
export function issueBody(issue) {
  return h('dl', {class: 'xj-issue-body'}, PARTS.filter(([part]) => issue[part])
    .map(([part, label]) => h('div', {}, h('dt', {}, label), h('dd', {}, issue[part]))));
}

export function issueTitle(issue) {
  return [h('b', {}, `意见${issue.no}`), issue.place && h('span', {}, issue.place)];
}

/** Issues as they were raised, each with its answer. */
export function issueList(issues) {
  return h('ol', {class: 'xj-issues'}, issues.map(issue => h('li', {},
    h('div', {class: 'xj-issue-title'}, issueTitle(issue),
      h('span', {class: issue.open ? 'xj-tag xj-open' : 'xj-tag'}, issue.open ? '待答复' : '已答复')),
    issueBody(issue),
    issue.answer && h('div', {class: 'xj-answer'}, h('b', {}, '答复'), h('span', {}, issue.answer)))));
}

/** The numbered review issues with their answers. */
export class Issues extends Block {
  get empty() {
    return !(this.content || []).length;
  }

  render() {
    return [this.heading('审核意见'), issueList(this.content || [])];
  }
}
