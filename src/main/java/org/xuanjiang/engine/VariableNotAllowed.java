package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** Process variables are set by the program alone; a person only submits a form. */
final class VariableNotAllowed extends Refusal {

    VariableNotAllowed(String name) {
        super(Kind.INVALID, "不能直接写入流程变量“" + name + "”，请在任务表单中填写并提交。");
    }
}
