using KpiBot.LanguageModel.Clients;

namespace KpiBot.LanguageModel;

public class EndpointTests
{
    [Theory]
    [InlineData(ModelProvider.OpenAI, "https://api.openai.com/v1")]
    [InlineData(ModelProvider.OpenAI, "https://llm.acme.example/v1")]
    [InlineData(ModelProvider.Azure, "https://acme.openai.azure.com")]
    [InlineData(ModelProvider.Ollama, "http://localhost:11434")]
    [InlineData(ModelProvider.Ollama, "http://127.0.0.1:11434")]
    [InlineData(ModelProvider.Ollama, "http://[::1]:11434")]
    [InlineData(ModelProvider.Ollama, "https://llm.acme.example")]
    public void A_known_or_named_host_is_spoken_to(ModelProvider provider, string endpoint) => Assert.Null(ModelEndpoint.Problem(provider, endpoint, ["llm.acme.example"], isDevelopment: false));

    [Theory]
    [InlineData(ModelProvider.OpenAI, "http://api.openai.com/v1")]
    [InlineData(ModelProvider.OpenAI, "http://localhost:8080/v1")]
    [InlineData(ModelProvider.OpenAI, "https://api.openai.com.evil.example/v1")]
    [InlineData(ModelProvider.OpenAI, "https://evil.example/api.openai.com")]
    [InlineData(ModelProvider.OpenAI, "https://api.openai.com@evil.example/v1")]
    [InlineData(ModelProvider.OpenAI, "https://api.openai.com/v1?key=1")]
    [InlineData(ModelProvider.OpenAI, "https://169.254.169.254/v1")]
    [InlineData(ModelProvider.Azure, "https://openai.azure.com.evil.example")]
    [InlineData(ModelProvider.Azure, "https://evilopenai.azure.com")]
    [InlineData(ModelProvider.Azure, "https://.openai.azure.com")]
    [InlineData(ModelProvider.Ollama, "http://llm.acme.example")]
    [InlineData(ModelProvider.Ollama, "http://127.0.0.1.evil.example")]
    [InlineData(ModelProvider.Ollama, "ftp://localhost")]
    [InlineData(ModelProvider.Ollama, "localhost")]
    public void Any_other_is_not(ModelProvider provider, string endpoint) => Assert.NotNull(ModelEndpoint.Problem(provider, endpoint, ["llm.acme.example"], isDevelopment: false));

    [Fact]
    public void In_development_a_key_may_go_to_this_machine()
    {
        Assert.Null(ModelEndpoint.Problem(ModelProvider.OpenAI, "http://localhost:8080/v1", [], isDevelopment: true));
        Assert.NotNull(ModelEndpoint.Problem(ModelProvider.OpenAI, "http://10.0.0.1:8080/v1", [], isDevelopment: true));
    }
}
