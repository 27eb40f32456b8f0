package org.xuanjiang.bench;

import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.MethodMetadata;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanjiang.dossier.content.CaseTrail;
import org.xuanjiang.support.WholeProgram;

/** The program less the part that nobody can switch off in it. */
@WholeProgram
@Import(WithoutTrail.Configuration.class)
class WithoutTrail {

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        static BeanDefinitionRegistryPostProcessor withoutTheTrail() {
            return WithoutTrail::remove;
        }

        /** Dossiers cannot be made without the trail, and nobody here makes any. */
        @Bean
        CaseTrail noTrailOfCases() {
            return (CaseTrail) Proxy.newProxyInstance(CaseTrail.class.getClassLoader(), new Class<?>[] {CaseTrail.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        }
    }

    private static void remove(BeanDefinitionRegistry program) {
        Stream.of(program.getBeanDefinitionNames()).filter(name -> origin(program.getBeanDefinition(name)).startsWith("org.xuanjiang.audit"))
            .forEach(program::removeBeanDefinition);
        program.registerBeanDefinition("jdbcTemplate", BeanDefinitionBuilder.genericBeanDefinition(JdbcTemplate.class)
            .addConstructorArgReference("dataSource").getBeanDefinition());
    }

    private static String origin(BeanDefinition bean) {
        var method = bean instanceof AnnotatedBeanDefinition annotated ? Optional.ofNullable(annotated.getFactoryMethodMetadata())
            : Optional.<MethodMetadata>empty();
        return method.map(MethodMetadata::getDeclaringClassName).orElseGet(() -> String.valueOf(bean.getBeanClassName()));
    }
}
