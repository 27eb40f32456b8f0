const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether nothing has been filled in. */
export function isEmpty(value) {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
    || (Array.isArray(value) && value.length === 0);
}

function checkNumber(rule, value) {
  if (rule.kind === 'integer' && !Number.isInteger(value)) return '请填写整数。';
  if (typeof value !== 'number') return '请填写数字。';
  if (rule.minimum !== undefined && value < rule.minimum) return `不能小于${rule.minimum}。`;
  if (rule.maximum !== undefined && value > rule.maximum) return `不能大于${rule.maximum}。`;
  return null;
}

function checkText(rule, value) {
  if (rule.maxLength !== undefined && value.length > rule.maxLength) {
    return `不超过${rule.maxLength}字，现有${value.length}字。`;
  }
  return null;
}

function checkList(rule, value) {
  if (value.length < rule.minItems) return `至少${rule.minItems}项。`;
  if (value.length > rule.maxItems) return `不超过${rule.maxItems}项。`;
  return null;
}

/** Whether a required value is missing; said only once the person wants to submit. */
export function missing(rule, value) {
  if (!isEmpty(value)) return null;
  if (!rule.required) return null;
  if (rule.kind === 'list') return rule.items && rule.items.kind === 'object' ? `请填写${rule.title}，至少一行。` : `请选择${rule.title}，至少一项。`;
  return rule.choices || rule.kind === 'date' || rule.kind === 'time' ? `请选择${rule.title}。` : `请填写${rule.title}。`;
}

/**
 * What is wrong with a value that is there, in words for the person, or null. Only what the schema says: rules between
 * fields are the server's, which checks everything again.
 */
export function wrong(rule, value) {
  if (isEmpty(value)) return null;
  switch (rule.kind) {
    case 'integer':
    case 'number': return checkNumber(rule, value);
    case 'date': return DATE.test(value) ? null : '日期不完整，请按“年-月-日”填写。';
    case 'list': return checkList(rule, value);
    case 'text':
    case 'longText': return checkText(rule, String(value));
    default: return null;
  }
}
