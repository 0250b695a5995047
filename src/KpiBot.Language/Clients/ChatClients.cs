using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;
using OpenAI.Chat;

namespace KpiBot.LanguageModel.Clients;

/// <summary>Makes the client of a provider. None of them retries, follows a redirect or keeps cookies.</summary>
public static class ChatClients
{
    /// <summary>A client for an address that <see cref="ModelEndpoint"/> has passed. The key is empty where the provider needs none; the client owns what it holds.</summary>
    public static IChatClient Create(ModelProvider provider, Uri endpoint, string model, string key, TimeProvider time)
    {
        var http = HttpTo(endpoint, time);
        return provider switch
        {
            ModelProvider.OpenAI => new ChatClient(model, new ApiKeyCredential(key), Pipe(new OpenAIClientOptions { Endpoint = endpoint }, http)).AsIChatClient(),
            ModelProvider.Azure => new AzureOpenAIClient(endpoint, new ApiKeyCredential(key), Pipe(new AzureOpenAIClientOptions(), http)).GetChatClient(model).AsIChatClient(),
            ModelProvider.Ollama => new OllamaApiClient(http, model),
            ModelProvider.None => throw new ArgumentOutOfRangeException(nameof(provider), "There is no model to ask."),
        };
    }

    private static HttpClient HttpTo(Uri endpoint, TimeProvider time)
    {
        var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5), MaxResponseHeadersLength = 32, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        return new HttpClient(new ReplyGate(endpoint, time, sockets)) { BaseAddress = endpoint, Timeout = Timeout.InfiniteTimeSpan };
    }

    private static T Pipe<T>(T options, HttpClient http) where T : ClientPipelineOptions
    {
        options.Transport = new HttpClientPipelineTransport(http);
        options.RetryPolicy = new ClientRetryPolicy(maxRetries: 0);
        options.NetworkTimeout = Timeout.InfiniteTimeSpan;
        return options;
    }
}
