package org.xuanjiang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.support.Attempts;

/** Whatever a handful of people try in whatever order, nobody approves, reviews or signs what they had a hand in before. */
class PlanRandomWalkTest {

    private static final int STEPS = 60;
    private static final List<String> PEOPLE = List.of("a", "b", "c", "d", "e");
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 10);
    private static final LocalDate WINDOW_END = LocalDate.of(2022, 12, 31);

    private int judged;
    private int approved;

    // An own account of what happened in one walk, kept apart from the aggregate's.
    private final Set<String> writers = new HashSet<>();
    private final Set<String> signers = new HashSet<>();
    private final Map<Integer, Set<String>> reviewersOfVersion = new HashMap<>();
    private int version;

    @Test
    void nobodyJudgesWhatTheyHadAHandIn() {
        var attempts = Attempts.of("four eyes on plans, walks", 2_400);
        for (var walk = 0; walk < attempts.planned(); walk++) {
            walk(new Random(attempts.seed() + walk));
        }
        attempts.report(attempts.planned(), approved + " approved, 0 by anyone who wrote or signed");

        assertThat(judged).isGreaterThan(attempts.planned());
        assertThat(approved).isGreaterThan(attempts.planned() / 10);
    }

    private void walk(Random random) {
        writers.clear();
        signers.clear();
        reviewersOfVersion.clear();
        version = 0;
        var plan = PlanExamples.invited();
        for (var step = 0; step < STEPS && !plan.hasEnded(); step++) {
            var person = PEOPLE.get(random.nextInt(PEOPLE.size()));
            try {
                plan = act(plan, person, random);
            } catch (Refusal refused) {
                // Most steps are; the next one is tried on the plan as it was.
            }
        }
    }

    private Plan act(Plan plan, String person, Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> written(plan.draft(PlanExamples.sealed(PlanExamples.content()), person, PlanExamples.NOW), person);
            case 1 -> written(plan.revise(PlanExamples.sealed(PlanExamples.content()), answers(plan), person, PlanExamples.NOW), person);
            case 2 -> written(plan.amend(PlanExamples.sealed(PlanExamples.content()), "变动", person, PlanExamples.NOW), person);
            case 3, 4 -> plan.awaitSignature();
            case 5, 6 -> signed(plan.sign("同意", person, PlanExamples.NOW), person);
            case 7 -> plan.returnFromSigning("请改", PlanExamples.POINTS, person, PlanExamples.NOW);
            case 8, 9 -> random.nextInt(5) == 0
                ? approvedBy(plan.agree("同意", false, person, PlanExamples.NOW), person)
                : reviewed(plan.agree("同意", true, person, PlanExamples.NOW), person);
            case 10 -> reviewed(plan.returnFromReview("请改", PlanExamples.POINTS, person, PlanExamples.NOW), person);
            case 11, 12 -> approvedBy(plan.approve("批准", person, PlanExamples.NOW), person);
            case 13 -> judgedBy(plan.returnFromApproval("请改", PlanExamples.POINTS, person, PlanExamples.NOW), person);
            case 14 -> plan.withdraw("有误", person, PlanExamples.NOW);
            default -> plan.requestAmendment("变动", person, PlanExamples.NOW, TODAY, WINDOW_END);
        };
    }

    private static Map<Integer, String> answers(Plan plan) {
        var answers = new HashMap<Integer, String>();
        plan.issues().open().forEach(issue -> answers.put(issue.no(), "已改"));
        return answers;
    }

    private Plan written(Plan plan, String person) {
        writers.add(person);
        version++;
        return plan;
    }

    private Plan signed(Plan plan, String person) {
        assertThat(writers).as("who wrote, when %s signed", person).doesNotContain(person);
        signers.add(person);
        return plan;
    }

    private Plan reviewed(Plan plan, String person) {
        reviewersOfVersion.computeIfAbsent(version, no -> new HashSet<>()).add(person);
        return judgedBy(plan, person);
    }

    private Plan approvedBy(Plan plan, String person) {
        assertThat(reviewersOfVersion.getOrDefault(version, Set.of())).as("who reviewed, when %s approved", person).doesNotContain(person);
        approved++;
        return judgedBy(plan, person);
    }

    private Plan judgedBy(Plan plan, String person) {
        assertThat(writers).as("who wrote, when %s judged", person).doesNotContain(person);
        assertThat(signers).as("who signed, when %s judged", person).doesNotContain(person);
        judged++;
        return plan;
    }
}
