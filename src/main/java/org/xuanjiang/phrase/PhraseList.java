package org.xuanjiang.phrase;

import java.util.List;
import java.util.stream.IntStream;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.TypedText;

/**
 * The phrases of one person.
 *
 * @param phrases  in the order in which they are offered
 * @param revision counts the changes; 0 before the first one
 */
public record PhraseList(List<String> phrases, int revision) {

    /** More would have to be searched. */
    private static final int MOST = 30;
    /** Longer ones are no phrases any more; an opinion has room for five. */
    private static final int LONGEST = 200;

    static final PhraseList EMPTY = new PhraseList(List.of(), 0);

    public PhraseList {
        phrases = List.copyOf(phrases);
    }

    /**
     * The list as it was typed, without blanks around the phrases.
     *
     * @throws InvalidSubmission when a phrase is missing, too long, or there twice, or when there are too many
     */
    static PhraseList typed(List<String> typed, Integer revision) {
        if (typed == null || revision == null) {
            throw InvalidSubmission.at("", "请刷新页面后重新填写。");
        }
        if (typed.size() > MOST) {
            throw InvalidSubmission.at("phrases", "常用语不能超过 " + MOST + " 条，请先删去用不着的。");
        }
        var phrases = IntStream.range(0, typed.size())
            .mapToObj(index -> TypedText.required("phrases[" + index + "]", "第 " + (index + 1) + " 条常用语", typed.get(index), LONGEST)).toList();
        for (var index = 0; index < phrases.size(); index++) {
            if (phrases.indexOf(phrases.get(index)) < index) {
                throw InvalidSubmission.at("phrases[" + index + "]", "第 " + (index + 1) + " 条常用语与前面的重复，请修改或者删去。");
            }
        }
        return new PhraseList(phrases, revision);
    }
}
