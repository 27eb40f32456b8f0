package org.xuanjiang.lecturer;

import org.xuanjiang.kernel.Refusal;

/** The same name with the same category and post is the same person. */
final class LecturerAlreadyListed extends Refusal {

    LecturerAlreadyListed(String name) {
        super(Kind.CONFLICT, "“" + name + "”已在宣讲员库中，不必重复登记；同名不同人的，请写明职务或荣誉以示区别。");
    }
}
