using KpiBot.Kpis;
using KpiBot.Web.Gate;
using KpiBot.Web.Markup;
using KpiBot.Web.Pages;
using KpiBot.Web.Threads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KpiBot.Web;

/// <summary>The chat page at <c>/</c>, what it posts to, and its files.</summary>
public sealed class Playground
{
    private readonly IAnsweringWorkspace _workspace;
    private readonly PlaygroundOptions _options;
    private readonly Door _door;
    private readonly SignIn _signIn;
    private readonly Starters _starters;
    private readonly Bounded<Conversation> _threads;
    private readonly RateBound _questions;
    private readonly Pictures _pictures;
    private readonly Lists _lists;
    private readonly Behind _behind;

    /// <summary>A playground over a workspace.</summary>
    public Playground(IAnsweringWorkspace workspace, PlaygroundOptions options, TimeProvider time)
    {
        (_workspace, _options) = (workspace, options);
        _door = new Door(options.Address);
        _signIn = new SignIn(options, time);
        _starters = new Starters(workspace);
        _threads = new Bounded<Conversation>(Limits.Threads, TimeSpan.FromHours(4), time);
        _questions = new RateBound(burst: 20, perSecond: 1, time);
        _pictures = new Pictures(options.Charts, time);
        _lists = new Lists(workspace, time);
        _behind = new Behind(_pictures.Link, _lists.Link);
    }

    /// <summary>Maps its paths.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Guarded(PageAsync));
        foreach (var asset in Asset.All) routes.MapGet(asset.Path, Guarded(context => FileAsync(context, asset)));
        if (_options.IsOff) return;
        routes.MapPost("/ask", Guarded(AskAsync));
        routes.MapGet("/digest", Guarded(context => SignedInAsync(context, DigestAsync)));
        routes.MapGet(Pictures.Path, Guarded(context => SignedInAsync(context, _pictures.SendAsync)));
        routes.MapGet(Lists.Path, Guarded(context => SignedInAsync(context, _lists.SendPageAsync)));
        routes.MapGet(Lists.FilePath, Guarded(context => SignedInAsync(context, _lists.SendFileAsync)));
        routes.MapPost("/sign-in", Guarded(_signIn.TryAsync));
        routes.MapPost("/sign-out", Guarded(_signIn.OutAsync));
    }

    private RequestDelegate Guarded(RequestDelegate handle) => async context =>
    {
        try
        {
            if (!_door.Knows(context.Request)) await Reply.ProblemAsync(context, StatusCodes.Status421MisdirectedRequest, texts => texts.Refused);
            else if (!HttpMethods.IsGet(context.Request.Method) && !_door.IsOwn(context.Request)) await Reply.ProblemAsync(context, StatusCodes.Status403Forbidden, texts => texts.Refused);
            else await handle(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !context.Response.HasStarted)
        {
            _options.Report(exception);
            await Reply.ProblemAsync(context, StatusCodes.Status500InternalServerError, texts => texts.Failed);
        }
    };

    private async Task PageAsync(HttpContext context)
    {
        var texts = Reply.TextsOf(context.Request);
        if (_options.IsOff) await Reply.PageAsync(context, StatusCodes.Status403Forbidden, SmallPages.Off(texts));
        else if (!_signIn.IsOpen(context)) await Reply.PageAsync(context, StatusCodes.Status200OK, SmallPages.SignIn(texts, problem: null));
        else await ChatAsync(context, Thread(context.Request.Query["thread"]), Reply.Chosen(context.Request), extra: null, StatusCodes.Status200OK);
    }

    private async Task AskAsync(HttpContext context)
    {
        if (!_signIn.IsOpen(context))
        {
            await Reply.ProblemAsync(context, StatusCodes.Status401Unauthorized, texts => texts.SignedOut);
            return;
        }

        if (await SmallForm.ReadAsync(context) is not { } form)
        {
            await Reply.ProblemAsync(context, context.Response.StatusCode, texts => texts.TooLong);
            return;
        }

        var language = LanguageTag.Parse(form["lang"]);
        var thread = Thread(form["thread"]);
        var question = (form.ContainsKey("pick") ? form["pick"] : form["question"]).ToString().Trim();
        if (Problem(context, question) is var (status, problem))
        {
            var notice = ChatPage.Notice(problem(Reply.TextsOf(context.Request, language)));
            if (Reply.WantsPart(context.Request)) await Reply.PartAsync(context, status, notice);
            else await ChatAsync(context, thread, language, notice, status);
            return;
        }

        var exchange = await _threads.GetOrAdd(thread, () => new Conversation()).AskAsync(_workspace, question, language, context.RequestAborted);
        if (Reply.WantsPart(context.Request)) await Reply.PartAsync(context, StatusCodes.Status200OK, ChatPage.Exchange(exchange, Reply.TextsOf(context.Request, language), _behind));
        else await ChatAsync(context, thread, language, extra: null, StatusCodes.Status200OK);
    }

    private (int Status, Func<PageTexts, string> Problem)? Problem(HttpContext context, string question) => question switch
    {
        { Length: 0 } => (StatusCodes.Status400BadRequest, texts => texts.Empty),
        { Length: > Limits.Question } => (StatusCodes.Status400BadRequest, texts => texts.TooLong),
        _ => _questions.Allows(context) ? null : (StatusCodes.Status429TooManyRequests, texts => texts.TooMany),
    };

    private async Task ChatAsync(HttpContext context, string thread, Language? language, Html? extra, int status)
    {
        var texts = Reply.TextsOf(context.Request, language);
        var said = _threads.Find(thread)?.Said ?? [];
        var data = new DataLine(_workspace.IsSample, _workspace.Folder, _workspace.State, await _workspace.SourcesAsync(context.RequestAborted));
        var chat = new ChatContent(texts, language, thread, data, await _starters.InAsync(texts.Language, context.RequestAborted), said, extra, _options.Password is not null);
        await Reply.PageAsync(context, status, ChatPage.Of(chat, _behind));
    }

    private Task DigestAsync(HttpContext context)
    {
        var texts = Reply.TextsOf(context.Request);
        return Reply.PageAsync(context, StatusCodes.Status200OK, DigestPage.Of(_workspace.Digest(texts.Language), texts, _pictures.Link));
    }

    private static Task FileAsync(HttpContext context, Asset asset)
    {
        context.Response.ContentType = asset.Type;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return context.Response.Body.WriteAsync(asset.Content, context.RequestAborted).AsTask();
    }

    private Task SignedInAsync(HttpContext context, RequestDelegate send) => !_signIn.IsOpen(context) ? Reply.ProblemAsync(context, StatusCodes.Status401Unauthorized, texts => texts.SignedOut) : send(context);

    private static string Thread(string? named) => RandomId.IsOne(named) ? named! : RandomId.Next();
}
