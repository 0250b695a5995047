using System.Text.Json;
using KpiBot.LanguageModel.Clients;
using KpiBot.Questions;
using Microsoft.AspNetCore.Http;

namespace KpiBot.LanguageModel;

/// <summary>The real clients against a host on this machine.</summary>
public class WireTests
{
    public static TheoryData<ModelProvider> Providers => [ModelProvider.OpenAI, ModelProvider.Azure, ModelProvider.Ollama];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_question_goes_out_once_unstreamed_with_its_schema_and_the_reply_is_read(ModelProvider provider)
    {
        await using var host = await FakeModelHost.StartAsync((context, _) => FakeModelHost.WriteAsync(context, FakeModelHost.ReplyOf(provider, Asked.Reading)));
        using var client = host.ClientOf(provider);
        var reader = new ModelReader(client, Asked.Limits, TimeProvider.System);
        Assert.IsType<Interpretation.Understood>(await reader.AskAsync(Asked.Dough));
        Assert.Equal((1, 1_520L), reader.Budget.SpentBy("u1"));

        var request = Assert.Single(host.Requests);
        using var body = JsonDocument.Parse(request.Body);
        Assert.False(body.RootElement.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True);
        Assert.False(body.RootElement.TryGetProperty("tools", out _));
        Assert.Contains("\"anyOf\"", request.Body, StringComparison.Ordinal);
        Assert.Contains("dough by region last quarter", request.Body, StringComparison.Ordinal);
        Assert.StartsWith(provider switch { ModelProvider.OpenAI => "/v1/chat/completions", ModelProvider.Azure => "/openai/deployments/test-model/chat/completions?api-version=", _ => "/api/chat" }, request.Path, StringComparison.Ordinal);
        Assert.Equal(provider switch { ModelProvider.OpenAI => "Bearer sk-test-key", ModelProvider.Azure => "sk-test-key", _ => "" }, request.Headers.GetValueOrDefault(provider == ModelProvider.Azure ? "api-key" : "Authorization", ""));
    }

    public static TheoryData<ModelProvider, string> Faults
    {
        get
        {
            var data = new TheoryData<ModelProvider, string>();
            foreach (var provider in (ModelProvider[])[ModelProvider.OpenAI, ModelProvider.Azure, ModelProvider.Ollama])
            {
                foreach (var fault in (string[])["500", "401", "404", "429", "truncated", "html", "text", "empty", "redirect", "huge", "drip", "reset", "null", "array"]) data.Add(provider, fault);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task When_the_host_fails_what_the_rules_said_stands(ModelProvider provider, string fault)
    {
        await using var elsewhere = await FakeModelHost.StartAsync((context, _) => FakeModelHost.WriteAsync(context, FakeModelHost.ReplyOf(provider, Asked.Reading)));
        await using var host = await FakeModelHost.StartAsync((context, _) => FailAsync(context, fault, FakeModelHost.ReplyOf(provider, Asked.Reading), elsewhere.Url));
        using var client = host.ClientOf(provider);
        var reader = new ModelReader(client, Asked.Limits with { Time = TimeSpan.FromSeconds(fault == "drip" ? 1 : 8) }, TimeProvider.System);
        Assert.Equal(Asked.ByRules(Asked.Dough), await reader.AskAsync(Asked.Dough));
        // Not tried again, not followed elsewhere.
        Assert.Single(host.Requests);
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_host_that_says_when_to_come_back_is_left_alone_until_then(ModelProvider provider)
    {
        await using var host = await FakeModelHost.StartAsync((context, _) => FailAsync(context, "429", "", null));
        using var client = host.ClientOf(provider);
        var reader = new ModelReader(client, Asked.Limits, TimeProvider.System);
        for (var i = 0; i < 3; i++) await reader.AskAsync($"dough{new string('x', i)} by region");
        Assert.Single(host.Requests);
    }

    [Fact]
    public async Task Nothing_of_what_was_sent_or_of_the_key_is_in_what_the_check_says()
    {
        await using var host = await FakeModelHost.StartAsync((context, _) => FailAsync(context, "401", "", null));
        using var client = host.ClientOf(ModelProvider.OpenAI);
        var problem = await ModelCheck.ProblemAsync(client, TimeSpan.FromSeconds(8), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal("The host answered with status 401.", problem);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_host_that_is_not_there_is_said_to_be_unreachable(ModelProvider provider)
    {
        var gone = await FakeModelHost.StartAsync((_, _) => Task.CompletedTask);
        using var client = gone.ClientOf(provider);
        await gone.DisposeAsync();
        Assert.StartsWith("The host cannot be reached", await ModelCheck.ProblemAsync(client, TimeSpan.FromSeconds(8), TimeProvider.System, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task FailAsync(HttpContext context, string fault, string good, Uri? elsewhere)
    {
        switch (fault)
        {
            case "500" or "401" or "404":
                context.Response.StatusCode = int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture);
                await FakeModelHost.WriteAsync(context, "{\"error\":{\"message\":\"the key sk-test-key is wrong\",\"type\":\"x\",\"code\":\"y\"}}");
                break;
            case "429":
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "30";
                break;
            case "truncated":
                await FakeModelHost.WriteAsync(context, good[..(good.Length / 2)]);
                break;
            case "html":
                await FakeModelHost.WriteAsync(context, "<html><body>Sign in</body></html>", "text/html");
                break;
            case "text":
                await FakeModelHost.WriteAsync(context, "<html>called JSON</html>");
                break;
            case "null" or "array":
                await FakeModelHost.WriteAsync(context, fault == "null" ? "null" : "[[]]");
                break;
            case "empty":
                await FakeModelHost.WriteAsync(context, "");
                break;
            case "redirect":
                context.Response.Redirect(elsewhere!.ToString(), permanent: false, preserveMethod: true);
                break;
            case "huge":
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("{\"pad\":\"" + new string('x', 10_000_000) + "\"," + good[1..], context.RequestAborted);
                break;
            case "drip":
                context.Response.ContentType = "application/json";
                foreach (var letter in good)
                {
                    await context.Response.WriteAsync(letter.ToString(), context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                    await Task.Delay(TimeSpan.FromMilliseconds(200), context.RequestAborted);
                }
                break;
            default:
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync(good[..20], context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                context.Abort();
                break;
        }
    }
}
