package org.xuanjiang.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuanjiang.support.Database;

class CampaignRepositoryTest {

    private static final Instant NOW = Instant.parse("2022-11-01T01:00:00.123Z");

    @ParameterizedTest
    @EnumSource
    void readsBackWhatItKept(Database database) {
        var repository = new CampaignRepository(database.with("V10__campaign"));
        var campaign = CampaignExamples.issued("c1", Track.EXPERT, Track.ONLINE);
        repository.insert(campaign);
        assertThat(repository.find("c1")).hasValue(campaign);
        assertThat(repository.find("c2")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void savesUnitsActsAndWordsOfAChange(Database database) {
        var repository = new CampaignRepository(database.with("V10__campaign"));
        repository.insert(CampaignExamples.issued("c1", Track.EXPERT));
        var invited = repository.find("c1").orElseThrow()
            .inviteLate("devzone", "新组建", "fed.reviewer", NOW, LocalDate.of(2022, 11, 1));
        repository.save(invited);
        var concluded = repository.find("c1").orElseThrow().conclude(new Conclusion("亮点", "不足", "结论"), "fed.reviewer", NOW);
        repository.save(concluded);
        var stored = repository.find("c1").orElseThrow();
        assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(concluded);
        assertThat(stored.unitIds()).containsExactly("xiji", "longde", "devzone");
        assertThat(stored.version()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void forgetsUnitsThatALaterDraftLeavesOut(Database database) {
        var repository = new CampaignRepository(database.with("V10__campaign"));
        var terms = CampaignExamples.issued("x", Track.EXPERT).terms();
        var opened = Campaign.open("c1", terms, List.of("xiji", "longde"), "fed.reviewer", NOW);
        repository.insert(opened);
        repository.save(opened.draft(terms, List.of("longde", "devzone"), "fed.reviewer", NOW, LocalDate.of(2022, 10, 10)));
        assertThat(repository.find("c1").orElseThrow().unitIds()).containsExactly("longde", "devzone");
    }

    @ParameterizedTest
    @EnumSource
    void refusesALostUpdate(Database database) {
        var repository = new CampaignRepository(database.with("V10__campaign"));
        repository.insert(CampaignExamples.issued("c1", Track.EXPERT));
        var read = repository.find("c1").orElseThrow();
        repository.save(read.callOff("疫情", "fed.approver", NOW));
        var late = read.conclude(new Conclusion("亮点", "不足", "结论"), "fed.reviewer", NOW);
        assertThatThrownBy(() -> repository.save(late)).isInstanceOf(CampaignChanged.class);
        assertThat(repository.find("c1").orElseThrow().status()).isEqualTo(CampaignStatus.CALLED_OFF);
    }

    @ParameterizedTest
    @EnumSource
    void listsTheNewestFirstPageByPage(Database database) {
        var repository = new CampaignRepository(database.with("V10__campaign"));
        Stream.of("0001", "0002", "0003").map(id -> CampaignExamples.issued(id, Track.EXPERT)).forEach(repository::insert);
        assertThat(repository.newest(CampaignStatus.ANNOUNCED, "g", 2)).extracting(Campaign::id).containsExactly("0003", "0002");
        assertThat(repository.newest(CampaignStatus.ANNOUNCED, "0002", 2)).containsExactly(CampaignExamples.issued("0001", Track.EXPERT));
        assertThat(repository.newest(Set.of(CampaignStatus.DRAFT), "g", 2)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void listsForAUnitWhatItIsInvitedTo(Database database) {
        var repository = new CampaignRepository(database.with("V10__campaign"));
        var terms = CampaignExamples.issued("x", Track.EXPERT).terms();
        repository.insert(CampaignExamples.issued("0001", Track.EXPERT));
        repository.insert(Campaign.open("0002", terms, List.of("xiji"), "fed.reviewer", NOW));
        repository.insert(CampaignExamples.issued("0003", Track.EXPERT));
        assertThat(repository.newestOf("xiji", CampaignStatus.ANNOUNCED, "g", 5)).extracting(Campaign::id).containsExactly("0003", "0001");
        assertThat(repository.newestOf("xiji", CampaignStatus.ANNOUNCED, "0003", 5)).extracting(Campaign::id).containsExactly("0001");
        assertThat(repository.newestOf("devzone", CampaignStatus.ANNOUNCED, "g", 5)).isEmpty();
    }
}
