package org.xuanjiang.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.kernel.Refusal;

/** Whatever a handful of people try in whatever order, no text appears without three distinct passes of that text. */
class ArticleRandomWalkTest {

    private static final int WALKS = 500;
    private static final int STEPS = 120;
    private static final List<String> PEOPLE = List.of("a", "b", "c", "d", "e");
    private static final List<String> BODIES = List.of("一稿", "二稿", "三稿");

    private static int published;

    static List<Integer> seeds() {
        return IntStream.range(0, WALKS).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverPublishesATextWithoutThreeDistinctPasses(int seed) {
        var random = new Random(seed);
        var article = Samples.idea();
        // An own account of what happened, kept apart from the aggregate's.
        var editors = new HashSet<>(Set.of(Samples.WRITER));
        var passesOfVersion = new HashMap<Integer, List<String>>();

        for (var step = 0; step < STEPS && !article.status().isFinal(); step++) {
            var before = article;
            var person = PEOPLE.get(random.nextInt(PEOPLE.size()));
            try {
                switch (random.nextInt(12)) {
                    case 0, 1 -> {
                        article = article.submit(text(random), person, Samples.NOW);
                        editors.add(person);
                    }
                    case 2 -> article = article.takenUpBy("run-" + step);
                    case 3, 4 -> {
                        var channel = pick(Channel.values(), random);
                        article = article.publish(Samples.on(article, channel));
                        var passers = passesOfVersion.getOrDefault(article.versions().size(), List.of());
                        assertThat(passers).as("seed %d step %d", seed, step).hasSize(3).doesNotHaveDuplicates()
                            .doesNotContainAnyElementsOf(editors);
                        published++;
                    }
                    default -> {
                        var stage = pick(ReviewStage.values(), random);
                        var decision = random.nextInt(12) == 0 ? ReviewDecision.RETURN : ReviewDecision.PASS;
                        article = article.review(Samples.opinion(article, stage, decision, person));
                        if (decision == ReviewDecision.PASS) {
                            passesOfVersion.computeIfAbsent(article.versions().size(), version -> new ArrayList<>()).add(person);
                        }
                    }
                }
            } catch (Refusal refused) {
                assertThat(article).isSameAs(before);
            }
        }
    }

    /** The walks would prove nothing if none of them ever got so far. */
    @AfterAll
    static void someWalksPublish() {
        assertThat(published).isGreaterThan(WALKS / 10);
    }

    private static ArticleText text(Random random) {
        return new ArticleText("标题", BODIES.get(random.nextInt(BODIES.size())), pick(ArticleKind.values(), random),
            List.of(pick(Channel.values(), random), pick(Channel.values(), random)));
    }

    private static <T> T pick(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
