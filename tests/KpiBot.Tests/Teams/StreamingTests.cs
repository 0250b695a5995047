using KpiBot.LanguageModel;
using KpiBot.LanguageModel.Clients;

namespace KpiBot.Tests.Teams;

/// <summary>Answers that take longer, through the whole host: a language model is asked that answers only when something was shown meanwhile.</summary>
public sealed class StreamingTests : IAsyncLifetime
{
    private const string Slow = "flurbish the zorble of our gronk";

    private readonly RunningTeams _host = new();
    private readonly TaskCompletionSource _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeModelHost? _model;

    public async ValueTask InitializeAsync()
    {
        _model = await FakeModelHost.StartAsync(async (context, _) =>
        {
            await _shown.Task.WaitAsync(context.RequestAborted);
            await FakeModelHost.WriteAsync(context, FakeModelHost.ReplyOf(ModelProvider.OpenAI, "{}"));
        });
        (_host.Settings["Language:Provider"], _host.Settings["Language:Model"], _host.Settings["Language:Endpoint"], _host.Settings["Language:Key"], _host.Settings["Language:Seconds"]) = ("openai", "test", new Uri(_model.Url, "v1").AbsoluteUri, "sk-test", "60");
        await _host.InitializeAsync();
    }

    [Fact]
    public async Task A_stream_begins_with_words_on_what_is_done_and_ends_with_the_answer()
    {
        await _host.AskAsync(Slow, "a:slow", "personal", "301", "s1");
        var begun = await ShownAsync(sent => sent is { Conversation: "a:slow", StreamType: "informative" });
        Assert.Equal(("typing", "Working it out …"), ((string?)begun.Body["type"], (string?)begun.Body["text"]));
        var answer = await _host.SeeAsync(sent => sent is { Conversation: "a:slow", StreamType: "final" });
        Assert.Equal(("message", ""), ((string?)answer.Body["type"], (string?)answer.Body["text"]));
        Assert.NotEmpty(answer.Text);
        Assert.Equal(_host.Teams.FirstMessage, (string?)answer.Body["entities"]![0]!["streamId"]);
        Assert.Equal(2, _host.Teams.Calls.Count(sent => sent is { Conversation: "a:slow", Method: "POST activities" }));
    }

    [Fact]
    public async Task Where_none_may_begin_typing_is_shown_and_where_it_is_over_the_answer_stands_by_itself()
    {
        _host.Teams.Script = sent => sent is { Conversation: "a:nostream", StreamType: "informative" } or { Conversation: "a:cut", StreamType: "final" } ? (403, """{"error":{"code":"ContentStreamNotAllowed"}}""", null) : null;
        await _host.AskAsync(Slow, "a:nostream", "personal", "302", "s2");
        await ShownAsync(sent => sent is { Conversation: "a:nostream", StreamType: null } && (string?)sent.Body["type"] == "typing");
        Assert.Null((await _host.SeeAsync(sent => sent.Conversation == "a:nostream" && (string?)sent.Body["type"] == "message")).StreamType);

        await _host.AskAsync("win rate in q2 2026", "a:quick", "personal", "303", "s3");
        await _host.SeeAsync(sent => sent is { Conversation: "a:quick", StreamType: null } && (string?)sent.Body["type"] == "message");
        Assert.Single(_host.Teams.Calls, sent => sent is { Conversation: "a:quick", Method: "POST activities" });
    }

    [Fact]
    public async Task A_stream_that_was_cut_off_is_not_the_end_of_the_answer()
    {
        _host.Teams.Script = sent => sent is { Conversation: "a:cut", StreamType: "final" } ? (403, """{"error":{"code":"ContentStreamNotAllowed"}}""", null) : null;
        await _host.AskAsync(Slow, "a:cut", "personal", "304", "s4");
        await ShownAsync(sent => sent is { Conversation: "a:cut", StreamType: "informative" });
        await _host.SeeAsync(sent => sent is { Conversation: "a:cut", StreamType: null } && (string?)sent.Body["type"] == "message");
    }

    [Fact]
    public async Task In_a_group_typing_is_shown_and_a_stranger_sees_nothing()
    {
        _host.Teams.Members["19:slow@thread.v2"] = [("1", "user", Minted.Tenant)];
        await _host.AskAsync(Slow, "19:slow@thread.v2", "groupChat", "1", "s5");
        await ShownAsync(sent => sent is { Conversation: "19:slow@thread.v2", StreamType: null } && (string?)sent.Body["type"] == "typing");
        await _host.SeeAsync(sent => sent.Conversation == "19:slow@thread.v2" && (string?)sent.Body["type"] == "message");
        _host.Teams.Members["a:stranger"] = [("305", "guest", Minted.Tenant)];
        await _host.AskAsync(Slow, "a:stranger", "personal", "305", "s6");
        await _host.AskAsync("win rate in q2 2026", "a:after", "personal", "306", "s7");
        await _host.SeeAsync(sent => sent.Conversation == "a:after" && (string?)sent.Body["type"] == "message");
        Assert.DoesNotContain(_host.Teams.Calls, sent => sent is { Conversation: "a:stranger", Method: "POST activities" });
    }

    public async ValueTask DisposeAsync()
    {
        _shown.TrySetResult();
        await _host.DisposeAsync();
        await _model!.DisposeAsync();
    }

    private async Task<Sent> ShownAsync(Func<Sent, bool> what)
    {
        var seen = await _host.SeeAsync(what);
        _shown.TrySetResult();
        return seen;
    }
}
