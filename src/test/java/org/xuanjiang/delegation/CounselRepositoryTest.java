package org.xuanjiang.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuanjiang.support.Database;

class CounselRepositoryTest {

    private static final Instant NOW = Instant.parse("2022-12-09T01:00:00.123Z");

    @ParameterizedTest
    @EnumSource
    void readsBackWhatItKeptAndEndsOnce(Database database) {
        var repository = new CounselRepository(database.with("V63__counsel"));
        var asked = Counsel.ask("1", "task", Counsel.Kind.COUNTERSIGNATURE, "holder", "signer", "请会签", NOW);
        var other = Counsel.ask("2", "task", Counsel.Kind.CONSULTATION, "holder", "signer", "请看", NOW.plusSeconds(1));
        repository.insert(asked);
        repository.insert(other);
        assertThat(repository.ofTask("task")).containsExactly(asked, other);

        var signed = asked.answer(Counsel.Stance.DISAGREE, "场次太多。", "deputy", NOW);
        assertThat(repository.saveEnded(signed)).isTrue();
        assertThat(repository.saveEnded(asked.withdraw("holder", "不再需要", NOW))).as("by another at the same time").isFalse();
        assertThat(repository.find("1")).hasValue(signed);
        var withdrawn = other.withdraw("holder", "不再需要", NOW);
        repository.saveEnded(withdrawn);
        assertThat(repository.find("2")).hasValue(withdrawn);
        assertThat(repository.find("3")).isEmpty();
    }
}
