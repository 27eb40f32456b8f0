package org.xuanjiang.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xuanjiang.organization.People;

/**
 * People at work, as their browsers do it: they claim with the engine and open and submit over HTTP, so a journey passes
 * security, gate, handlers and tables.
 */
public class Office {

    /** Not Spring's {@code csrf()}, nor its {@code formLogin()}: they leave another token store behind in the program under test. */
    private static final Cookie CSRF = new Cookie("XJ-CSRF", "token-of-the-office");

    private final MockMvc http;
    private final TaskService tasks;
    private final IdentityService identities;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final People people;
    private final ObjectMapper json;
    private final TestClock clock;
    private final String rootInstanceId;

    private Office(MockMvc http, TaskService tasks, IdentityService identities, RuntimeService runtime, ManagementService management,
                   People people, ObjectMapper json, TestClock clock, String rootInstanceId) {
        this.http = http;
        this.tasks = tasks;
        this.identities = identities;
        this.runtime = runtime;
        this.management = management;
        this.people = people;
        this.json = json;
        this.clock = clock;
        this.rootInstanceId = rootInstanceId;
    }

    /** The same people, but all they see and do belongs to this campaign: other tests leave theirs in the database. */
    public Office within(ProcessInstance campaign) {
        return new Office(http, tasks, identities, runtime, management, people, json, clock, campaign.getId());
    }

    /** What the page for signing in sends. */
    public static MockHttpServletRequestBuilder signIn(String personId, String password) {
        return post("/login").cookie(CSRF).param("_csrf", CSRF.getValue()).param("username", personId).param("password", password);
    }

    public Desk as(String personId) {
        return new Desk(personId, personId.startsWith("fed.") ? null : personId.substring(0, personId.indexOf('.')));
    }

    public TestClock clock() {
        return clock;
    }

    /** Open tasks of that key, of one unit, or of all when {@code unitId} is null. */
    public List<Task> open(String taskKey, String unitId) {
        var query = tasks.createTaskQuery().taskDefinitionKey(taskKey);
        return (unitId == null ? query : query.tenantIdIn(unitId)).orderByTaskCreateTime().asc().list().stream()
            .filter(task -> isWithin(task.getProcessInstanceId())).toList();
    }

    /** Runs every job that is due, and those that follow from them; fails on the first that fails. */
    public void runDueJobs() {
        for (var jobs = dueJobs(); !jobs.isEmpty(); jobs = dueJobs()) {
            jobs.forEach(job -> {
                if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                    management.executeJob(job.getId());
                }
            });
        }
    }

    private List<Job> dueJobs() {
        var query = management.createJobQuery().executable();
        return (rootInstanceId == null ? query : query.rootProcessInstanceId(rootInstanceId)).list();
    }

    private boolean isWithin(String processInstanceId) {
        return rootInstanceId == null || rootInstanceId.equals(runtime.createProcessInstanceQuery()
            .processInstanceId(processInstanceId).singleResult().getRootProcessInstanceId());
    }

    /** One person; unit people look into their own unit's list, people of the federation say whose. */
    public final class Desk {

        private final String personId;
        private final String unitId;

        Desk(String personId, String unitId) {
            this.personId = personId;
            this.unitId = unitId;
        }

        public Desk on(String unit) {
            return new Desk(personId, unit);
        }

        /** Claims the oldest such task, reads its form, submits, and expects to be let through. */
        public Desk does(String taskKey, Example submission) {
            return does(firstOpen(taskKey), submission);
        }

        public Desk does(Task task, Example submission) {
            claims(task);
            assertThat(opens(task.getId()).status()).as("form of %s for %s", task.getTaskDefinitionKey(), personId).isEqualTo(200);
            var answer = submits(task.getId(), submission);
            assertThat(answer.status()).as("%s by %s: %s", task.getTaskDefinitionKey(), personId, answer.body()).isEqualTo(200);
            return this;
        }

        /** Claims the oldest such task and expects its submission to be refused. */
        public Answer isRefused(String taskKey, Example submission) {
            var task = firstOpen(taskKey);
            claims(task);
            return submits(task.getId(), submission);
        }

        public void claims(Task task) {
            var person = people.get(personId);
            identities.setAuthentication(personId, List.copyOf(person.groups()), List.copyOf(person.unitIds()));
            try {
                tasks.claim(task.getId(), personId);
            } finally {
                identities.clearAuthentication();
            }
        }

        public Answer submits(String taskId, Example submission) {
            return submits(taskId, submission.toString(), UUID.randomUUID().toString());
        }

        public Answer submits(String taskId, String document, String idempotencyKey) {
            return send(post("/api/tasks/{id}/complete", taskId).content(document).header("Idempotency-Key", idempotencyKey));
        }

        public Answer consents(String taskId, String document, String idempotencyKey) {
            return send(post("/api/tasks/{id}/consent", taskId).content(document).header("Idempotency-Key", idempotencyKey));
        }

        public Answer keepsDraft(String taskId, String document) {
            return send(put("/api/tasks/{id}/draft", taskId).content(document));
        }

        public Answer opens(String taskId) {
            return send(get("/api/tasks/{id}", taskId));
        }

        public Answer opensFirst(String taskKey) {
            return opens(firstOpen(taskKey).getId());
        }

        public Answer asks(String path, Object... values) {
            return send(get(path, values));
        }

        /** @param address with its question, encoded as a browser would */
        public Answer asks(URI address) {
            return send(get(address));
        }

        public Answer posts(String path, String document) {
            return send(post(path).content(document));
        }

        public Answer puts(String path, String document) {
            return send(put(path).content(document));
        }

        public Task firstOpen(String taskKey) {
            var open = open(taskKey, unitId);
            assertThat(open).as("open tasks %s of %s", taskKey, unitId).isNotEmpty();
            return open.get(0);
        }

        private Answer send(MockHttpServletRequestBuilder request) {
            try {
                var response = http.perform(request.with(user(personId)).cookie(CSRF).header("X-XJ-CSRF", CSRF.getValue()).contentType(MediaType.APPLICATION_JSON))
                    .andReturn().getResponse();
                return new Answer(response.getStatus(), response.getContentAsByteArray());
            } catch (Exception failed) {
                throw new IllegalStateException("request failed in the server", failed);
            }
        }
    }

    /** What the server answered. */
    public final class Answer {

        private final int status;
        private final byte[] bytes;

        Answer(int status, byte[] bytes) {
            this.status = status;
            this.bytes = bytes;
        }

        public int status() {
            return status;
        }

        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** What was answered when it is no text. */
        public byte[] bytes() {
            return bytes;
        }

        public JsonNode json() {
            try {
                return json.readTree(bytes);
            } catch (IOException notJson) {
                throw new IllegalStateException("not JSON: " + body(), notJson);
            }
        }
    }

    /** Makes the office and its clock beans of the test context. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        TestClock clock() {
            return new TestClock();
        }

        @Bean
        Office office(MockMvc http, TaskService tasks, IdentityService identities, RuntimeService runtime,
                      ManagementService management, People people, ObjectMapper json, TestClock clock) {
            return new Office(http, tasks, identities, runtime, management, people, json, clock, null);
        }

        @Bean
        Newcomers newcomers(IdentityService identities, JdbcClient database) {
            return new Newcomers(identities, database);
        }
    }
}
