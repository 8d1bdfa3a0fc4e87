package org.dostyk.node.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Static files are kept by browsers for a year, since their addresses carry their hash. What is
 * written while it is made, a workbook or a wall's news, goes to a slow reader on a virtual thread:
 * so many may wait there as like.
 */
@Configuration
class WebSettings implements WebMvcConfigurer {
  private final Languages languages;

  WebSettings(Languages languages) {
    this.languages = languages;
  }

  @Override
  public void configureAsyncSupport(AsyncSupportConfigurer async) {
    async.setTaskExecutor(new VirtualThreadTaskExecutor("answer-"));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(languages);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new TypedArgument());
    resolvers.add(new ArrangementArgument());
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    var aYear = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    registry
        .addResourceHandler(
            "/style.css",
            "/dostyk.js",
            "/minutes.js",
            "/passkey.js",
            "/wall.css",
            "/wall.js",
            "/icon.svg")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(aYear);
    registry
        .addResourceHandler("/fonts/**")
        .addResourceLocations("classpath:/static/fonts/")
        .setCacheControl(aYear);
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(aYear);
  }
}
