package org.xuanjiang.organization.workflow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Units;

/**
 * Before the first request: units, groups and grants; the first administrators; in demo mode an account for every role.
 */
@Component
class OrganizationSetUp implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(OrganizationSetUp.class);

    private final Accounts accounts;
    private final Grants grants;
    private final Units units;
    private final Environment environment;
    private final String administratorSecret;
    private final String demoPassword;

    OrganizationSetUp(Accounts accounts, Grants grants, Units units, Environment environment,
                      @Value("${xuanjiang.administrator-secret:}") String administratorSecret,
                      @Value("${xuanjiang.demo-password:}") String demoPassword) {
        this.accounts = accounts;
        this.grants = grants;
        this.units = units;
        this.environment = environment;
        this.administratorSecret = administratorSecret;
        this.demoPassword = demoPassword;
    }

    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        accounts.ensureGroupsAndUnits();
        grants.ensure();
        accounts.sealEngineAdministrator();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            createDemoAccounts(demoPassword);
            LOG.info("Demo mode: sign in as yuanzhou.drafter, fed.reviewer, … with the password {}", demoPassword);
        } else {
            accounts.ensurePerson("sys.admin", "市总工会", "系统管理员", Roles.SYS_ADMIN, null, administratorSecret);
            accounts.ensurePerson("sec.admin", "市总工会", "安全管理员", Roles.SEC_ADMIN, null, administratorSecret);
        }
    }

    private void createDemoAccounts(String password) {
        accounts.ensurePerson("fed.reviewer", "市总工会", "审核人", Roles.REVIEWER, null, password);
        accounts.ensurePerson("fed.approver", "市总工会", "分管领导", Roles.APPROVER, null, password);
        accounts.ensurePerson("fed.publicity", "市总工会", "宣传审校", Roles.PUBLICITY, null, password);
        accounts.ensurePerson("fed.supervisor", "市总工会", "督办人", Roles.SUPERVISOR, null, password);
        accounts.ensurePerson("fed.auditor", "市总工会", "审计人", Roles.AUDITOR, null, password);
        accounts.ensurePerson("sys.admin", "市总工会", "系统管理员", Roles.SYS_ADMIN, null, password);
        accounts.ensurePerson("sec.admin", "市总工会", "安全管理员", Roles.SEC_ADMIN, null, password);
        for (var unit : units.all()) {
            accounts.ensurePerson(unit.id() + ".drafter", unit.shortName(), "起草人", Roles.DRAFTER, unit.id(), password);
            accounts.ensurePerson(unit.id() + ".leader", unit.shortName(), "负责人", Roles.UNIT_LEADER, unit.id(), password);
        }
    }
}
