package org.xuanjiang.organization.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.StoredPasswords;

/**
 * Compares with what the engine keeps, at the same cost whether or not there is such an account. Not with the engine's own
 * check, which delays the right password too and locks for ever after ten wrong ones.
 */
@Component
class EnginePasswords implements StoredPasswords {

    private final IdentityService identities;
    private final PasswordManager hashes;
    private final String ownPrefix;
    private final String nobodysHash;

    EnginePasswords(ProcessEngine engine, PasswordHash hash) {
        this.identities = engine.getIdentityService();
        this.hashes = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
        this.ownPrefix = "{" + hash.hashAlgorithmName() + "}";
        this.nobodysHash = hashes.encrypt(UUID.randomUUID().toString());
    }

    @Override
    public boolean match(String personId, String password) {
        var user = (UserEntity) identities.createUserQuery().userId(personId).singleResult();
        if (user == null || user.getPassword() == null || personId.equals(Accounts.SEALED)) {
            return matchNobody(password);
        }
        if (!user.getPassword().startsWith(ownPrefix)) {
            // The engine's older hash takes no time, which would tell that the account exists.
            matchNobody(password);
        }
        return hashes.check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword());
    }

    @Override
    public boolean matchNobody(String password) {
        hashes.check(password, nobodysHash);
        return false;
    }
}
