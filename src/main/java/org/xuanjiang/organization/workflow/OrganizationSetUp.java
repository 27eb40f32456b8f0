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

    private final FirstAccounts accounts;
    private final Grants grants;
    private final Units units;
    private final Environment environment;
    private final String administratorSecret;
    private final String demoPassword;

    OrganizationSetUp(FirstAccounts accounts, Grants grants, Units units, Environment environment,
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
        accounts.sealEngineAdministrator();
        grants.reconcile();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            createDemoAccounts(demoPassword);
            LOG.info("Demo mode: sign in as yuanzhou.drafter, fed.reviewer, … with the password {}", demoPassword);
        } else {
            accounts.ensureAdministrator("sys.admin", "市总工会", "系统管理员", Roles.SYS_ADMIN, administratorSecret);
            accounts.ensureAdministrator("sec.admin", "市总工会", "安全管理员", Roles.SEC_ADMIN, administratorSecret);
        }
    }

    private void createDemoAccounts(String password) {
        accounts.ensureDemoPerson("fed.reviewer", "市总工会", "审核人", Roles.REVIEWER, null, password);
        accounts.ensureDemoPerson("fed.approver", "市总工会", "分管领导", Roles.APPROVER, null, password);
        accounts.ensureDemoPerson("fed.publicity", "市总工会", "宣传审校", Roles.PUBLICITY, null, password);
        accounts.ensureDemoPerson("fed.supervisor", "市总工会", "督办人", Roles.SUPERVISOR, null, password);
        accounts.ensureDemoPerson("fed.auditor", "市总工会", "审计人", Roles.AUDITOR, null, password);
        accounts.ensureDemoPerson("sys.admin", "市总工会", "系统管理员", Roles.SYS_ADMIN, null, password);
        accounts.ensureDemoPerson("sec.admin", "市总工会", "安全管理员", Roles.SEC_ADMIN, null, password);
        for (var unit : units.all()) {
            accounts.ensureDemoPerson(unit.id() + ".drafter", unit.shortName(), "起草人", Roles.DRAFTER, unit.id(), password);
            accounts.ensureDemoPerson(unit.id() + ".leader", unit.shortName(), "负责人", Roles.UNIT_LEADER, unit.id(), password);
        }
    }
}
