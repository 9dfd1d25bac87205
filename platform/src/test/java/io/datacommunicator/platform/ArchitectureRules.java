package io.datacommunicator.platform;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.springframework.stereotype.Controller;

/** What the platform's code promises about itself. {@link ArchitectureTests} applies it and shows each rule red once. */
final class ArchitectureRules {
    /** Proofs that open rows; a sealed family counts as one. */
    private static final Set<String> SCOPES =
            Set.of("AccountScope", "LoginScope", "InstallationScope", "CustomerScope", "ExpiredScope", "OwnerScope");

    private static final DescribedPredicate<JavaClass> PROOF = describe(
            "proofs",
            type -> type.getPackageName().endsWith(".access")
                    && isProof(outermost(type).getSimpleName()));

    private static final DescribedPredicate<JavaClass> SETS_THE_SERVER_UP =
            named("DatabaseSetup", "PostgresServer").as("what sets the server up before there is a row");

    private static final DescribedPredicate<JavaClass> CONFIGURES_THE_SCHEDULER =
            named("JobPool").as("what hands the scheduler its connections");

    private static final DescribedPredicate<JavaMember> WRITTEN_BY_US =
            describe("are written by us", member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC));

    /** R2 */
    static final ArchRule ROWS_ARE_REACHED_THROUGH_DOORS = noClasses()
            .that(not(resideInAPackage("..access..")))
            .and(not(SETS_THE_SERVER_UP))
            .and(not(CONFIGURES_THE_SCHEDULER))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "io.r2dbc..",
                            "org.springframework.r2dbc..",
                            "org.springframework.data.r2dbc..",
                            "org.springframework.jdbc..",
                            "org.postgresql..",
                            "java.sql..",
                            "javax.sql..")
                    .and(not(named("Readable", "Row"))))
            .because("rows are reached through CustomerDatabase and MachineDatabase, which demand a proof");

    /** R2 */
    static final ArchRule STORES_ALONE_PASS_THE_DOORS = noClasses()
            .that(not(resideInAPackage("..access..")))
            .and(not(simpleNameEndingWith("Store")))
            .and(not(named("InstallationSecrets", "PreparedOwners").as("keepers of rows that belong to no account")))
            .should()
            .dependOnClassesThat(named("CustomerDatabase", "MachineDatabase").and(resideInAPackage("..access..")))
            .because("SQL stands in a Store, whose methods R3 holds to a scope");

    /** R3 */
    static final ArchRule STORES_TAKE_A_SCOPE_FIRST = methods()
            .that()
            .areDeclaredInClassesThat(simpleNameEndingWith("Store"))
            .and()
            .areNotPrivate()
            .and(WRITTEN_BY_US)
            .should(takeFirst(SCOPES))
            .because("a store cannot be asked without saying whose rows: make the scope its first parameter");

    /** R4 */
    static final ArchRule PROOFS_ARE_CLOSED = classes()
            .that(PROOF)
            .should(new ArchCondition<>("be final or sealed") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean closed = type.getModifiers().contains(JavaModifier.FINAL)
                            || type.reflect().isSealed();
                    events.add(new SimpleConditionEvent(
                            type, closed, type.getName() + (closed ? " is" : " is not") + " final or sealed"));
                }
            })
            .because("whoever can extend a proof can forge it");

    /** R4 */
    static final ArchRule PROOFS_ARE_MADE_IN_ACCESS = constructors()
            .that()
            .areDeclaredInClassesThat(PROOF)
            .should()
            .notBePublic()
            .andShould()
            .notBeProtected()
            .because("only package access makes proofs: ask Callers, Permissions or ScopesForWorkWithoutCaller");

    /** R4 */
    static final ArchRule PROOFS_COME_FROM_NO_STATIC_METHOD = methods()
            .that()
            .arePublic()
            .and()
            .areStatic()
            .should()
            .notHaveRawReturnType(PROOF)
            .because("a public factory of proofs is a public constructor by another name");

    /** R5 */
    static final ArchRule KEYS_ARE_TOUCHED_IN_ENCRYPTION = noClasses()
            .that(not(resideInAPackage("..encryption..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "javax.crypto..", "org.bouncycastle..", "com.google.crypto.tink..", "io.github.jopenlibs.vault.."))
            .because("plaintext is reached through RecordCipher and CustomerCipher, which demand a proof");

    /** R5 */
    static final ArchRule OPENING_DEMANDS_A_PROOF = methods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("..encryption.."))
            .and()
            .areDeclaredInClassesThat(not(named("OpaqueCipher").as("what opens ids, which prove nothing")))
            .and()
            .arePublic()
            .and()
            .haveNameMatching("open(To.*|Without.*)?")
            .should(new ArchCondition<>("take a proof") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean proven = method.getRawParameterTypes().stream().anyMatch(PROOF);
                    events.add(new SimpleConditionEvent(
                            method, proven, method.getFullName() + (proven ? " takes" : " takes no") + " proof"));
                }
            })
            .because("what is opened is opened for somebody: demand his ReadGrant or scope");

    /** R6 */
    static final ArchRule CONTROLLERS_ARE_HIDDEN = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Controller")
            .because("GraphQL calls a controller and nobody else does");

    /** R6 */
    static final ArchRule CONTROLLERS_ARE_THIN = noClasses()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat(describe(
                    "are stores, ciphers, scopes or databases",
                    type -> type.getSimpleName().matches(".*(Store|Cipher|Scope|Database|Rows)")))
            .because("a controller hands the caller to a use case, which asks for permission");

    /** R7 */
    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .that(not(describe("have no name", JavaClass::isAnonymousClass)))
            .should()
            .haveNameMatching(".*(Service|Impl|Manager|Helper|Utils?|Dto|DTO|Mapper|Processor|Info|Base|[0-9])"
                    + "|.*[.$](Abstract|I(?=[A-Z][a-z]))\\w*")
            .because("a class is a word of the glossary or a noun of role; numbers and fillers say nothing");

    /** R8 */
    static final ArchRule STORES_AND_SETTINGS_ARE_HIDDEN = classes()
            .that(simpleNameEndingWith("Store").or(simpleNameEndingWith("Settings")))
            .should()
            .bePackagePrivate()
            .because("another module asks the use cases, which ask for permission");

    /** R8 */
    static final ArchRule IDS_ARE_ONE_UUID = classes()
            .that(resideInAPackage("..id"))
            .and(not(named("package-info")))
            .should(new ArchCondition<>("be records of exactly one UUID") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    List<String> parts = type.getFields().stream()
                            .map(field -> field.getRawType().getName())
                            .toList();
                    boolean fits = type.isRecord() && parts.equals(List.of(UUID.class.getName()));
                    events.add(new SimpleConditionEvent(type, fits, type.getName() + " holds " + parts));
                }
            })
            .because("ids are never mixed up when each is a type, and never clever when each is one UUID");

    /** R9 */
    static final ArchRule NOTHING_BLOCKS = noClasses()
            .that(not(named("Await")))
            .should()
            .callMethodWhere(describe("waits", ArchitectureRules::waits))
            .because("a blocked thread holds a connection: return the Mono, or wait in access.Await");

    /** R9 */
    static final ArchRule FRAMEWORKS_ALONE_WAIT = noClasses()
            .that(not(resideInAnyPackage("..access..", "..signin..", "..job..")))
            .and(not(named("InstallationSecrets", "DemoAccount", "AdministratorCommand")
                    .as("what happens once at start")))
            .should()
            .dependOnClassesThat(named("Await"))
            .because("Await is for frameworks whose interfaces block, and for the start");

    /** R9 */
    static final ArchRule NOTHING_SUBSCRIBES = noClasses()
            .that(not(named("Announcements").as("Announcements, whose bundles outlive the request that filled them")))
            .should()
            .callMethodWhere(describe(
                    "subscribes",
                    call -> call.getName().equals("subscribe")
                            && call.getTargetOwner().getPackageName().startsWith("reactor.core.publisher")))
            .because("who subscribes loses errors, cancellation and the caller: return the chain");

    /** R9 */
    static final ArchRule NOTHING_READS_THE_WALL_CLOCK = noClasses()
            .that(not(named("ClockConfiguration", "AuthorizationServerConfiguration")
                    .as("the clock, and what other programs compare with theirs")))
            .should()
            .callMethodWhere(describe("reads the wall clock", ArchitectureRules::readsTheWallClock))
            .because("time comes from the injected Clock");

    /** R9 */
    static final ArchRule NOTHING_CHANGES = fields().that(WRITTEN_BY_US.forSubtype())
            .and()
            .areDeclaredInClassesThat(
                    not(named("DocumentCost").as("DocumentCost, a sum that lives as long as one document")))
            .should()
            .beFinal()
            .because("what does not change needs no lock: make a new value, or hold an atomic one");

    private ArchitectureRules() {}

    private static boolean waits(JavaAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getName();
        return (owner.getPackageName().startsWith("reactor.core") && name.matches("block.*|toIterable|toStream"))
                || (owner.isAssignableTo(Thread.class) && name.matches("sleep|join"))
                || (owner.isAssignableTo(Future.class) && name.matches("get|join"))
                || (owner.isAssignableTo(CountDownLatch.class) && name.equals("await"));
    }

    private static boolean readsTheWallClock(JavaAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getName();
        boolean noClockGiven = call.getTarget() instanceof HasParameterTypes target
                && target.getRawParameterTypes().isEmpty();
        return (owner.getPackageName().equals("java.time") && name.equals("now") && noClockGiven)
                || (owner.isEquivalentTo(System.class) && name.matches("currentTimeMillis|nanoTime"))
                || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"));
    }

    private static ArchCondition<JavaMethod> takeFirst(Set<String> types) {
        return new ArchCondition<>("take a scope first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                String first = method.getRawParameterTypes().stream()
                        .findFirst()
                        .map(JavaClass::getSimpleName)
                        .orElse("nothing");
                events.add(new SimpleConditionEvent(
                        method, types.contains(first), method.getFullName() + " takes " + first + " first"));
            }
        };
    }

    private static DescribedPredicate<JavaClass> named(String... simpleNames) {
        Set<String> names = Set.of(simpleNames);
        return describe(
                String.join(", ", simpleNames),
                type -> names.contains(outermost(type).getSimpleName()));
    }

    private static boolean isProof(String name) {
        return SCOPES.contains(name)
                || Set.of("Caller", "ReadGrant", "OwnAccount").contains(name);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }
}
