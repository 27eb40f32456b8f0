package org.xuanjiang.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The Chinese name of a field of a submission, stated once: forms, field messages and differences take it from here.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Label {

    String value();

    /** One line shown under the field, or nothing. */
    String hint() default "";
}
