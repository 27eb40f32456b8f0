package org.xuanjiang.versions;

/**
 * Why a case could not go over to another version.
 *
 * @param step where it stands, in the words of the older model; {@code null} when it is about the whole case
 */
public record Hindrance(Kind kind, String step) {

    /** What is in the way. */
    public enum Kind {
        STEP_IS_GONE("该步骤在新版中已不存在"),
        STEP_IS_ANOTHER("该步骤在新版中换了类型或者所在环节"),
        STEP_DOES_NOT_FIT("新版不能承接该步骤的办理情况"),
        CASE_DOES_NOT_FIT("新版不能承接该事项的办理情况"),
        BEING_WORKED_ON("试算时正有人办理，没有得出结论，请稍后再试算");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    public static Hindrance ofCase(Kind kind) {
        return new Hindrance(kind, null);
    }

    public String text() {
        return step == null ? kind.words : kind.words + "：" + step;
    }
}
