package io.datacommunicator.platform.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** Brings the frame of the pages into a test of a feature. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({PageConfiguration.class, PageFrame.class})
public @interface WithPages {}
