package org.dostyk.node.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Turns the name of a template into a view; every template gets the frame and its own page. */
@Configuration
class JteViews {

  @Bean
  TemplateEngine templateEngine() {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.dostyk.node.jte");
    engine.setBinaryStaticContent(true);
    return engine;
  }

  @Bean
  ViewResolver jteViewResolver(TemplateEngine engine, Frames frames) {
    return new Resolver(engine, frames);
  }

  private record Resolver(TemplateEngine engine, Frames frames) implements ViewResolver, Ordered {
    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
      String template = name + ".jte";
      return engine.hasTemplate(template) ? new JteView(template, engine, frames) : null;
    }

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }
  }

  private record JteView(String template, TemplateEngine engine, Frames frames) implements View {
    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Frame frame = frames.of(request);
      var parameters = new HashMap<String, Object>();
      parameters.put("frame", frame);
      if (model != null && model.get(Show.PAGE) instanceof Object page) {
        parameters.put(Show.PAGE, page);
      }
      var output = new Utf8ByteOutput();
      engine.render(template, parameters, output);
      response.setContentType(getContentType());
      response.setHeader("Content-Language", frame.language().tag());
      // At once: each of its thousand pieces would pass through every filter's wrapper.
      var bytes = new ByteArrayOutputStream(output.getContentLength());
      output.writeTo(bytes);
      response.setContentLength(bytes.size());
      bytes.writeTo(response.getOutputStream());
    }
  }
}
