package org.xuanjiang.lecturer;

import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.TypedText;

/** What is entered about a lecturer: no more than a plan needs. */
public record LecturerEntry(String name, LecturerCategory category, String post) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_POST = 100;

    /** @throws InvalidSubmission when something is missing or too long */
    public static LecturerEntry typed(String name, LecturerCategory category, String post) {
        if (category == null) {
            throw InvalidSubmission.at("category", "请选择类别。");
        }
        return new LecturerEntry(TypedText.required("name", "姓名", name, LONGEST_NAME), category,
            TypedText.optional("post", "职务或荣誉", post, LONGEST_POST));
    }
}
