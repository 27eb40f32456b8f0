package org.xuanjiang.session.workflow;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.session.Recording;

/** A recording for the online classroom of model workers, as it is typed. */
record RecordedSession(
    @Label(value = "是否录制云课堂", hint = "不作要求；录制的会自动列为宣传稿件素材") Boolean made,
    @Label("课程名称") @Size(max = 200) String title,
    @Label("观看网址") @Size(max = Links.LENGTH) @Pattern(regexp = Links.PATTERN, message = Links.MESSAGE) String link) {

    Recording recording() {
        return new Recording(title, link);
    }
}
