package org.xuanjiang.session.workflow;

import org.xuanjiang.courseware.Courseware;

/**
 * A courseware as it is offered to those who prepare a session.
 *
 * @param label   its title
 * @param note    who has examined it, and whose it is
 * @param address where its file is fetched
 */
record CoursewareFacts(String label, String note, String address) {

    static CoursewareFacts of(Courseware courseware, String unitName) {
        return new CoursewareFacts(courseware.entry().title(), courseware.entry().examiner() + "审定，" + unitName + "登记",
            "/api/courseware/" + courseware.id() + "/content");
    }
}
