package org.xuanjiang.web.fence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.WholeProgram;

/** Whatever the engine refuses behind the fence, people read why in Chinese: no English, no class, no SQL, and never a failure. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EngineErrorsTest {

    private static final List<String> VALUES = List.of("x", "-1", "99999999999999999999", "2022-13-45T00:00:00.000+0800", "desc", "name",
        "中文", "xiji.drafter", "eq", "", " ", "'; drop table plan; --", "\u0000", UUID.randomUUID().toString());
    private static final Pattern FOREIGN = Pattern.compile("[A-Za-z]{2,}");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private AllowList list;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private IdentityService identities;
    @LocalServerPort
    private int port;
    @Value("${xuanjiang.demo-password}")
    private String password;

    private final List<String> wrong = new ArrayList<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();

    @Test
    void everyRefusalIsInChinese() {
        var attempts = Attempts.of("errors behind the fence", 2_000);
        var random = attempts.random();
        var people = signedIn();
        for (var made = 0; made < attempts.planned(); made++) {
            asks(people, list.rules().get(made % list.rules().size()), random);
        }
        attempts.report(attempts.planned(), wrong.size() + " not in Chinese or failed, answers " + answers);

        assertThat(wrong).isEmpty();
        assertThat(answers.keySet()).contains(400, 404);
    }

    /** The fence lets them through, the engine does not. */
    @Test
    void whereRightsLackToo() {
        var people = signedIn();
        var grants = authorizations.createAuthorizationQuery().list();
        grants.forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
        try {
            var random = Attempts.of("errors without rights", 0).random();
            list.rules().forEach(rule -> rule.roles().forEach(role -> asks(people.get(role), ListedCalls.PEOPLE.get(role), rule, random)));
        } finally {
            grants.forEach(this::grantAgain);
        }
        System.out.println("errors behind the fence without rights: " + wrong.size() + " not in Chinese or failed, answers " + answers);

        assertThat(wrong).isEmpty();
        assertThat(answers.get(403)).isPositive();
    }

    @Test
    void anAccountThatExistsIsNotMadeAgain() {
        var answer = create("{\"profile\":{\"id\":\"xiji.drafter\",\"firstName\":\"某县\",\"lastName\":\"起草人\"},\"credentials\":{\"password\":\"Hongshan-2022-xue\"}}");
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 409);
        assertThat(foreignWords(answer)).isEmpty();
    }

    @Test
    void aWeakPasswordIsRefusedWithWhatIsWrong() {
        var answer = create("{\"profile\":{\"id\":\"xiji.weak\",\"firstName\":\"某县\",\"lastName\":\"起草人\"},\"credentials\":{\"password\":\"123456\"}}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("口令").contains("\"message\"");
        assertThat(foreignWords(answer)).isEmpty();
        assertThat(identities.createUserQuery().userId("xiji.weak").count()).isZero();
    }

    private HttpResponse<String> create(String document) {
        var administrator = new Browser(port, "sys.admin", password);
        // The application hands out the token that its API asks for.
        administrator.get("/camunda/app/admin/default/");
        return administrator.send("POST", CallReader.API + "engine/engine/default/user/create", document);
    }

    private Map<String, Browser> signedIn() {
        return ListedCalls.PEOPLE.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, person -> new Browser(port, person.getValue(), password)));
    }

    private void asks(Map<String, Browser> people, Rule rule, Random random) {
        var role = rule.roles().stream().sorted().toList().get(random.nextInt(rule.roles().size()));
        asks(people.get(role), ListedCalls.PEOPLE.get(role), rule, random);
    }

    private void asks(Browser browser, String me, Rule rule, Random random) {
        Supplier<String> value = () -> VALUES.get(random.nextInt(VALUES.size()));
        var query = rule.parameters().entrySet().stream().filter(parameter -> random.nextBoolean())
            .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue() instanceof Shape.Fixed fixed ? fixed.only().replace("{me}", me) : value.get()))
            .collect(Collectors.joining("&", "?", ""));
        var path = ListedCalls.path(rule, me, UUID.randomUUID().toString()) + (query.equals("?") ? "" : query.replace("[", "%5B").replace("]", "%5D"));
        var document = rule.body() == null ? "" : some(rule.body(), me, value, random);
        var answer = browser.send(rule.method(), path, document);
        answers.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() >= 500 || answer.statusCode() >= 400 && !foreignWords(answer).isEmpty()) {
            wrong.add(me + " " + rule.method() + " " + path + " " + document + " → " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Some keys only, so that what comes after the first mistake is reached as well. */
    private static String some(Shape body, String me, Supplier<String> value, Random random) {
        var document = (ObjectNode) ListedCalls.fitting(body, me, value);
        document.retain(document.properties().stream().map(Map.Entry::getKey).filter(key -> random.nextInt(3) == 0).toList());
        return document.toString();
    }

    private static List<String> foreignWords(HttpResponse<String> answer) {
        try {
            var said = JSON.readTree(answer.body());
            assertThat(said.get("message")).isEqualTo(said.get("detail"));
            assertThat(said.get("detail").asText()).containsPattern("\\p{IsHan}");
            return FOREIGN.matcher(said.get("detail").asText()).results().map(found -> found.group()).toList();
        } catch (IOException | NullPointerException notAProblem) {
            return List.of(answer.body());
        }
    }

    private void grantAgain(Authorization grant) {
        var again = (AuthorizationEntity) authorizations.createNewAuthorization(grant.getAuthorizationType());
        if (grant.getUserId() == null) {
            again.setGroupId(grant.getGroupId());
        } else {
            again.setUserId(grant.getUserId());
        }
        again.setResourceType(grant.getResourceType());
        again.setResourceId(grant.getResourceId());
        again.setPermissions(((AuthorizationEntity) grant).getPermissions());
        authorizations.saveAuthorization(again);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
