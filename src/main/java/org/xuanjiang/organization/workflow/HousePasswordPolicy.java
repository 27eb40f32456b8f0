package org.xuanjiang.organization.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.FieldProblem;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.organization.account.PasswordRules;

/**
 * The engine's way to ask about a password, at every {@code saveUser}. Later there is only its hash.
 */
@Component
public class HousePasswordPolicy implements PasswordPolicy, PasswordPolicyRule {

    private final PasswordRules rules;
    private final EnginePasswords passwords;

    HousePasswordPolicy(PasswordRules rules, EnginePasswords passwords) {
        this.rules = rules;
        this.passwords = passwords;
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(this);
    }

    @Override
    public String getPlaceholder() {
        return "XUANJIANG";
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of();
    }

    @Override
    public boolean execute(String password) {
        return require("", password);
    }

    @Override
    public boolean execute(String password, User user) {
        return require(user.getId(), password);
    }

    /** @throws IdentityRefused with what is wrong, because the engine itself would answer with an error of the server */
    private boolean require(String personId, String password) {
        var problems = new ArrayList<>(rules.problems(personId, password));
        if (problems.isEmpty() && passwords.wasUsed(personId, password)) {
            problems.add("最近五次用过的口令不能再用，请换一个。");
        }
        if (!problems.isEmpty()) {
            throw new IdentityRefused(new InvalidSubmission(problems.stream().map(problem -> new FieldProblem("password", problem)).toList()));
        }
        return true;
    }
}
