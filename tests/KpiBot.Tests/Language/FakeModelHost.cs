using System.Collections.Concurrent;
using System.Text.Json;
using KpiBot.LanguageModel.Clients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;

namespace KpiBot.LanguageModel;

/// <summary>A host that speaks the providers' protocols over HTTP on this machine, and answers as the test says.</summary>
internal sealed class FakeModelHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeModelHost(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            int call;
            lock (Requests)
            {
                call = Requests.Count;
                Requests.Enqueue(new Request(context.Request.Path + context.Request.QueryString, body, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            }
            await answer(context, call);
        });
    }

    /// <summary>What came in.</summary>
    public ConcurrentQueue<Request> Requests { get; } = new();

    /// <summary>Its address.</summary>
    public Uri Url => new(_app.Urls.Single());

    public static async Task<FakeModelHost> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var host = new FakeModelHost(answer);
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>A client of the real kind for this host.</summary>
    public IChatClient ClientOf(ModelProvider provider) =>
        ChatClients.Create(provider, provider == ModelProvider.OpenAI ? new Uri(Url, "v1") : Url, "test-model", provider == ModelProvider.Ollama ? "" : "sk-test-key", TimeProvider.System);

    /// <summary>A reply of a provider's shape.</summary>
    public static string ReplyOf(ModelProvider provider, string text) => provider == ModelProvider.Ollama
        ? JsonSerializer.Serialize(new { model = "test-model", created_at = "2026-01-01T00:00:00Z", message = new { role = "assistant", content = text }, done = true, done_reason = "stop", prompt_eval_count = 1_500, eval_count = 20 })
        : JsonSerializer.Serialize(new
        {
            id = "c1",
            @object = "chat.completion",
            created = 1_767_225_600,
            model = "test-model",
            choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = "stop" } },
            usage = new { prompt_tokens = 1_500, completion_tokens = 20, total_tokens = 1_520 },
        });

    /// <summary>Answers with JSON.</summary>
    public static Task WriteAsync(HttpContext context, string json, string type = "application/json")
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(json, context.RequestAborted);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>A request as it came in.</summary>
    internal sealed record Request(string Path, string Body, IReadOnlyDictionary<string, string> Headers);
}
