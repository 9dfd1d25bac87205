package io.datacommunicator.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

class ArchitectureTests {

    private static final String ROOT = "io.datacommunicator.ui";
    private static final String[] FEATURES = {
        ROOT + ".machine..", ROOT + ".session..", ROOT + ".account..", ROOT + ".communicator.."
    };

    private static final JavaClasses SITE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void siteKnowsNothingOfThePlatform() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.datacommunicator.platform..", "java.sql..", "io.r2dbc..")
                .because("the site is a client of the API like any other; ask for a field in the SDL instead")
                .check(SITE);
    }

    @Test
    void viewsArePackagePrivate() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("View")
                .because("the way into a feature is its …Navigation")
                .check(SITE);
    }

    @Test
    void onlyClientsAskThePlatform() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Client")
                .and()
                .resideOutsideOfPackages(ROOT + ".graphql", ROOT + ".signin")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + ".graphql.PlatformClient")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.graphql..")
                .because("views ask their feature's …Client")
                .check(SITE);
    }

    @Test
    void frameKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".shell",
                        ROOT + ".state",
                        ROOT + ".live",
                        ROOT + ".chart",
                        ROOT + ".text",
                        ROOT + ".graphql")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FEATURES)
                .because("features use the frame, never the other way round")
                .check(SITE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(SITE);
    }

    @Test
    void pagesNeverWaitForThePlatform() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".viewer.Greeting")
                .should()
                .callMethodWhere(new Waiting())
                .because("answers come through Delivery; a waiting page shows nothing")
                .check(SITE);
    }

    @Test
    void beansNeverChange() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Component.class)
                .should()
                .beFinal()
                .because("beans are shared by all sessions")
                .check(SITE);
    }

    @Test
    void packagesAreNullMarked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .because("NullAway looks at marked packages only")
                .check(SITE);
    }

    @Test
    void featuresOpenOnlyTheirNavigation() {
        classes()
                .that()
                .resideInAnyPackage(FEATURES)
                .and()
                .arePublic()
                .should()
                .haveSimpleNameEndingWith("Navigation")
                .check(SITE);
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .haveSimpleNameEndingWith("Client")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(SITE);
    }
}
