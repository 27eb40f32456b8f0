package org.xuanjiang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.WholeProgram;

/**
 * Whether the time of an answer tells that a name is known: so many known names and as many unknown ones, each tried once with a wrong
 * password, in random order. Prints the medians and the chance that a known name takes longer than an unknown one (AUC): one half
 * tells nothing.
 *
 * <p>{@code mvn -P bench test -Dtest=SignInTimes -Dxuanjiang.test.attempts=2000}; on PostgreSQL with
 * {@code -Dxuanjiang.test.database=postgresql}, with cheaper hashes, which hide less, with {@code -Dxuanjiang.bench.iterations=100}.
 */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "xuanjiang.password.iterations=${xuanjiang.bench.iterations:210000}",
    // Each try comes from an address of its own, or the thirty-first would not be looked at.
    "xuanjiang.trusted-proxies=127.0.0.1"})
class SignInTimes {

    private static final int WARM_UP = 300;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Autowired
    private IdentityService identities;
    @Autowired
    private JdbcClient database;
    @Autowired
    private TransactionTemplate transaction;
    @LocalServerPort
    private int port;
    @Value("${xuanjiang.password.iterations}")
    private int iterations;

    private int asked;

    @Test
    void timesOfKnownAndUnknownNames() throws IOException, InterruptedException {
        var attempts = Attempts.of("sign-in times", 2_000);
        var count = attempts.planned();
        transaction.executeWithoutResult(status -> makeAccounts(count));
        for (var number = 0; number < WARM_UP; number++) {
            nanos("warming." + number);
        }
        var names = new ArrayList<>(IntStream.range(0, count).boxed()
            .flatMap(number -> Stream.of(name("known", number), name("stray", number))).toList());
        Collections.shuffle(names, attempts.random());
        var known = new ArrayList<Long>();
        var strange = new ArrayList<Long>();
        for (var name : names) {
            (name.startsWith("known") ? known : strange).add(nanos(name));
        }
        attempts.report(names.size(), String.format(Locale.ROOT, "%,d iterations, medians %.3f ms known and %.3f ms unknown, AUC %.4f",
            iterations, median(known), median(strange), chanceOfLonger(known, strange)));
    }

    /** Copies of one account, whose password costs as much as any. */
    private void makeAccounts(int count) {
        var first = name("known", 0);
        var user = identities.newUser(first);
        user.setPassword("口令 of 2022 + & more");
        identities.saveUser(user);
        identities.createMembership(first, Roles.DRAFTER);
        for (var number = 1; number < count; number++) {
            var name = name("known", number);
            database.sql("insert into act_id_user (id_, rev_, first_, last_, pwd_, salt_) select ?, rev_, first_, last_, pwd_, salt_ from act_id_user where id_ = ?")
                .params(name, first).update();
            database.sql("insert into act_id_membership (user_id_, group_id_) values (?, ?)").params(name, Roles.DRAFTER).update();
            database.sql("insert into account (person_id, must_change, session_epoch) values (?, false, 1)").param(name).update();
        }
    }

    private long nanos(String name) throws IOException, InterruptedException {
        asked++;
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded").header("Cookie", "XJ-CSRF=token").header("X-XJ-CSRF", "token")
            .header("X-Forwarded-For", "10.%d.%d.%d".formatted(asked >> 16 & 255, asked >> 8 & 255, asked & 255))
            .header("X-Forwarded-Proto", "http")
            .POST(BodyPublishers.ofString("username=" + name + "&password=wrong")).build();
        var begin = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofString());
        var nanos = System.nanoTime() - begin;
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?error");
        return nanos;
    }

    private static String name(String kind, int number) {
        return "%s.%05d".formatted(kind, number);
    }

    private static double median(List<Long> nanos) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get(sorted.size() / 2) / 1e6;
    }

    private static double chanceOfLonger(List<Long> ones, List<Long> others) {
        var sorted = others.stream().mapToLong(Long::longValue).sorted().toArray();
        return ones.stream().mapToDouble(one -> below(sorted, one)).sum() / ones.size() / sorted.length;
    }

    /** How many are below, an equal one by half. */
    private static double below(long[] sorted, long value) {
        var from = Arrays.binarySearch(sorted, value);
        if (from < 0) {
            return -from - 1;
        }
        return from + 0.5;
    }
}
