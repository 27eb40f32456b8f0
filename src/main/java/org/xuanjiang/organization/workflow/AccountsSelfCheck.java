package org.xuanjiang.organization.workflow;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.SelfCheck;
import org.xuanjiang.organization.StoredPasswords;

/** A database that was tried out keeps its demo accounts, and their password is in the README; and whose rights the program has. */
@Component
class AccountsSelfCheck implements SelfCheck {

    private static final String KNOWN_TO_EVERYBODY = "xuanjiang-demo";
    private static final String[] DEMO_ACCOUNTS = {"sys.admin", "sec.admin", "fed.reviewer", "fed.approver", "fed.publicity",
        "fed.supervisor", "fed.auditor"};

    private final IdentityService identities;
    private final StoredPasswords passwords;
    private final DataSource database;

    AccountsSelfCheck(IdentityService identities, StoredPasswords passwords, DataSource database) {
        this.identities = identities;
        this.passwords = passwords;
        this.database = database;
    }

    @Override
    public Stream<String> findings() {
        return Stream.concat(demoAccounts(), superuser());
    }

    private Stream<String> demoAccounts() {
        var found = identities.createUserQuery().userIdIn(DEMO_ACCOUNTS).list().stream()
            .map(account -> account.getId()).filter(id -> passwords.match(id, KNOWN_TO_EVERYBODY)).sorted().toList();
        return found.isEmpty() ? Stream.empty()
            : Stream.of("数据库中有口令人尽皆知的试用账号 " + String.join("、", found) + "，请改用新的数据库");
    }

    private Stream<String> superuser() {
        if (product() != DatabaseDriver.POSTGRESQL) {
            return Stream.empty();
        }
        var mayDoAnything = JdbcClient.create(database).sql("select rolsuper from pg_roles where rolname = current_user")
            .query(Boolean.class).single();
        return mayDoAnything ? Stream.of("spring.datasource.username：该角色是数据库超级用户，请改用只拥有本数据库的角色") : Stream.empty();
    }

    private DatabaseDriver product() {
        try {
            return DatabaseDriver.fromProductName(JdbcUtils.extractDatabaseMetaData(database, metaData -> metaData.getDatabaseProductName()));
        } catch (MetaDataAccessException unreachable) {
            throw new IllegalStateException("the database does not say what it is", unreachable);
        }
    }
}
