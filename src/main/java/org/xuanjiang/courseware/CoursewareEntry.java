package org.xuanjiang.courseware;

import java.time.LocalDate;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.TypedText;

/**
 * What is said about a courseware.
 *
 * @param track      what it is made for; {@code null} when it serves all tracks
 * @param examiner   who has passed the content, mostly outside of the federation
 * @param examinedOn when that was
 */
public record CoursewareEntry(String title, Track track, String examiner, LocalDate examinedOn) {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_EXAMINER = 100;

    /**
     * @param today no later day can have been the one of the examination
     * @throws InvalidSubmission when something is missing, too long or in the future
     */
    public static CoursewareEntry typed(String title, Track track, String examiner, LocalDate examinedOn, LocalDate today) {
        if (examinedOn == null) {
            throw InvalidSubmission.at("examinedOn", "请填写内容审定日期。");
        }
        if (examinedOn.isAfter(today)) {
            throw InvalidSubmission.at("examinedOn", "内容审定日期不能晚于今天；还没有审定的，请审定后再登记。");
        }
        return new CoursewareEntry(TypedText.required("title", "课件名称", title, LONGEST_TITLE), track,
            TypedText.required("examiner", "内容审定单位", examiner, LONGEST_EXAMINER), examinedOn);
    }
}
