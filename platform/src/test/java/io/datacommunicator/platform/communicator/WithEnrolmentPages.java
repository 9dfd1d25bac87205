package io.datacommunicator.platform.communicator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** Brings the page of approval into a test of signing in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({EnrolmentPages.class, EnrolmentPageController.class})
public @interface WithEnrolmentPages {}
