using KpiBot.Access;
using KpiBot.Connectors.OAuth;
using KpiBot.Sync;

namespace KpiBot.Tests.Connectors.OAuth;

public sealed class RefreshingTokenTests
{
    [Fact]
    public async Task A_token_is_renewed_ahead_once_for_all_who_ask()
    {
        await using var source = await ConnectedSource.HubSpotAsync();
        var token = source.Token();
        var first = await CurrentAsync(token);
        Assert.Equal(first, await CurrentAsync(token));
        source.Time.Advance(TimeSpan.FromMinutes(26));
        var second = Assert.Single((await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => CurrentAsync(token)))).Distinct());
        Assert.NotEqual(first, second);
        Assert.Equal((1, second), (source.Authority.Renewals, (await source.KeptAsync()).AccessToken.Reveal()));
    }

    [Fact]
    public async Task Of_ten_that_share_nothing_but_the_folder_one_renews_and_all_have_the_new_pair()
    {
        await using var source = await ConnectedSource.SalesforceAsync();
        var tokens = Enumerable.Range(0, 10).Select(_ => source.Token()).ToList();
        var old = Assert.Single((await Task.WhenAll(tokens.Select(CurrentAsync))).Distinct());
        var renewed = await Task.WhenAll(tokens.Select(token => token.RenewAsync(Secret.Of(old), Cancellation).AsTask()));
        Assert.DoesNotContain(false, renewed);
        Assert.NotEqual(old, Assert.Single((await Task.WhenAll(tokens.Select(CurrentAsync))).Distinct()));
        Assert.Equal(1, source.Authority.Renewals);
    }

    [Fact]
    public async Task While_another_process_holds_the_connection_nobody_renews_it()
    {
        await using var source = await ConnectedSource.SalesforceAsync();
        var token = source.Token();
        var old = Secret.Of(await CurrentAsync(token));
        Task<bool> waiting;
        // As the operating system shows it to this process, another one that has it open.
        await using (new FileStream(Path.Combine(source.Folder.Path, "connection-salesforce.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            waiting = token.RenewAsync(old, Cancellation).AsTask();
            await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromMilliseconds(300), Cancellation));
            Assert.False(waiting.IsCompleted);
            Assert.Equal(0, source.Authority.Renewals);
        }

        Assert.True(await waiting);
    }

    [Fact]
    public async Task Pair_after_pair_is_kept_before_it_is_used()
    {
        await using var source = await ConnectedSource.SalesforceAsync();
        var token = source.Token();
        for (var round = 0; round < 5; round++)
        {
            Assert.True(await token.RenewAsync(Secret.Of(await CurrentAsync(token)), Cancellation));
            var kept = await source.KeptAsync();
            Assert.Equal((source.Authority.Refresh, await CurrentAsync(token)), (kept.RefreshToken.Reveal(), kept.AccessToken.Reveal()));
            Assert.True(source.Authority.Access.ContainsKey(kept.AccessToken.Reveal()));
        }
    }

    [Theory]
    [InlineData((int)GrantFate.FailedBefore)]
    [InlineData((int)GrantFate.FailedAfter)]
    [InlineData((int)GrantFate.GarbledAfter)]
    [InlineData((int)GrantFate.BrokenAfter)]
    [InlineData((int)GrantFate.Storm)]
    [InlineData((int)GrantFate.Redirected)]
    public async Task Whatever_becomes_of_an_answer_a_source_whose_refresh_token_stays_is_never_lost(int fate)
    {
        await using var source = await ConnectedSource.HubSpotAsync();
        var token = source.Token();
        var old = await CurrentAsync(token);
        source.Authority.FateOf = _ => (GrantFate)fate;
        source.Time.Advance(TimeSpan.FromMinutes(27));
        Assert.Equal((old, old), (await CurrentAsync(token), await CurrentAsync(token)));
        Assert.Equal(1, source.Authority.Renewals);
        source.Time.Advance(TimeSpan.FromMinutes(4));
        var failure = await Assert.ThrowsAsync<SourceException>(() => CurrentAsync(token));
        Assert.Equal(SourceFailure.Unavailable, failure.Failure);
        Assert.DoesNotContain("canary", failure.Message, StringComparison.Ordinal);
        Assert.Null((await source.KeptAsync()).Lost);
        source.Authority.FateOf = _ => GrantFate.Done;
        source.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.NotEqual(old, await CurrentAsync(source.Token()));
        Assert.NotEqual(old, await CurrentAsync(token));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_given_up_and_asked_for_again()
    {
        await using var source = await ConnectedSource.HubSpotAsync();
        var token = source.Token();
        var old = await CurrentAsync(token);
        source.Authority.FateOf = _ => GrantFate.SilentAfter;
        source.Time.Advance(TimeSpan.FromMinutes(27));
        var asking = CurrentAsync(token);
        while (source.Authority.Renewals == 0) await Task.Delay(10, Cancellation);
        source.Time.Advance(TimeSpan.FromMinutes(2.5));
        Assert.Equal(old, await asking);
        source.Authority.FateOf = _ => GrantFate.Done;
        Assert.NotEqual(old, await CurrentAsync(token));
    }

    [Theory]
    [InlineData((int)GrantFate.FailedAfter)]
    [InlineData((int)GrantFate.GarbledAfter)]
    [InlineData((int)GrantFate.BrokenAfter)]
    public async Task Where_a_refresh_token_is_good_once_a_lost_answer_is_said_plainly_and_once(int fate)
    {
        await using var source = await ConnectedSource.SalesforceAsync();
        var token = source.Token();
        var old = Secret.Of(await CurrentAsync(token));
        source.Authority.FateOf = _ => (GrantFate)fate;
        Assert.Equal(SourceFailure.Unavailable, (await Assert.ThrowsAsync<SourceException>(() => token.RenewAsync(old, Cancellation).AsTask())).Failure);
        Assert.NotNull((await source.KeptAsync()).RenewingSince);
        source.Authority.FateOf = _ => GrantFate.Done;
        source.Time.Advance(TimeSpan.FromMinutes(2));
        var lost = await Assert.ThrowsAsync<SourceException>(() => token.RenewAsync(old, Cancellation).AsTask());
        Assert.Equal(SourceFailure.Refused, lost.Failure);
        Assert.StartsWith("Salesforce does not accept the connection any more (invalid_grant): a renewal of 2026-07-01 12:00 UTC was interrupted", lost.Message, StringComparison.Ordinal);
        var calls = source.Authority.Renewals;
        source.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(lost.Message, (await Assert.ThrowsAsync<SourceException>(() => CurrentAsync(source.Token()))).Message);
        Assert.Equal(calls, source.Authority.Renewals);
    }

    [Fact]
    public async Task A_refusal_that_came_before_anything_was_done_loses_nothing_even_there()
    {
        await using var source = await ConnectedSource.SalesforceAsync();
        var token = source.Token();
        var old = Secret.Of(await CurrentAsync(token));
        source.Authority.FateOf = _ => GrantFate.FailedBefore;
        await Assert.ThrowsAsync<SourceException>(() => token.RenewAsync(old, Cancellation).AsTask());
        source.Authority.FateOf = _ => GrantFate.Done;
        source.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.True(await token.RenewAsync(old, Cancellation));
        Assert.Null((await source.KeptAsync()).RenewingSince);
    }

    /// <summary>0: before the renewal is noted; 1: between the answer and its being kept.</summary>
    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    [InlineData(0, 10, true)]
    [InlineData(1, 10, true)]
    public async Task A_process_that_ends_while_it_renews_loses_the_connection_only_where_there_is_no_grace(int savesBefore, int graceMinutes, bool survives)
    {
        await using var source = await ConnectedSource.SalesforceAsync();
        source.Authority.Grace = TimeSpan.FromMinutes(graceMinutes);
        var old = Secret.Of(await CurrentAsync(source.Token()));
        var saves = 0;
        source.BeforeSave = _ =>
        {
            if (saves++ >= savesBefore) throw new KilledException();
        };
        await Assert.ThrowsAsync<KilledException>(() => source.Token().RenewAsync(old, Cancellation).AsTask());
        source.BeforeSave = _ => { };

        // What comes after it goes on with the access token as long as the source takes it.
        var next = source.Token();
        Assert.Equal(old.Reveal(), await CurrentAsync(next));
        source.Time.Advance(TimeSpan.FromMinutes(5));
        if (survives) Assert.True(await next.RenewAsync(old, Cancellation));
        else Assert.Contains("interrupted before its answer was stored", (await Assert.ThrowsAsync<SourceException>(() => next.RenewAsync(old, Cancellation).AsTask())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_ends_while_it_renews_loses_nothing_where_the_refresh_token_stays()
    {
        await using var source = await ConnectedSource.HubSpotAsync();
        var saves = 0;
        source.Time.Advance(TimeSpan.FromMinutes(31));
        source.BeforeSave = _ =>
        {
            if (saves++ == 1) throw new KilledException();
        };
        await Assert.ThrowsAsync<KilledException>(() => CurrentAsync(source.Token()));
        source.BeforeSave = _ => { };
        Assert.True(source.Authority.Access.ContainsKey(await CurrentAsync(source.Token())));
    }

    [Fact]
    public async Task An_old_pair_that_is_put_back_revokes_the_connection_and_it_is_said()
    {
        await using var source = await ConnectedSource.SalesforceAsync();
        var before = await source.KeptAsync();
        var token = source.Token();
        Assert.True(await token.RenewAsync(before.AccessToken, Cancellation));
        await source.Store().SaveAsync("salesforce", before, Cancellation);
        var lost = await Assert.ThrowsAsync<SourceException>(() => source.Token().RenewAsync(before.AccessToken, Cancellation).AsTask());
        Assert.Equal("Salesforce does not accept the connection any more (invalid_grant): somebody took it back, or it was not used for too long. An admin connects it again with \"connect salesforce\".", lost.Message);
        Assert.Null(source.Authority.Refresh);
    }

    [Fact]
    public async Task The_pair_before_is_tried_where_the_new_one_never_was_good()
    {
        await using var source = await ConnectedSource.SalesforceAsync();
        var token = source.Token();
        var first = source.Authority.Refresh;
        Assert.True(await token.RenewAsync(Secret.Of(await CurrentAsync(token)), Cancellation));
        // The source lost what it had given, as if it had never stored it.
        source.Authority.Refresh = first;
        Assert.True(await token.RenewAsync(Secret.Of(await CurrentAsync(token)), Cancellation));
        Assert.Equal(3, source.Authority.Renewals);
    }

    [Fact]
    public async Task An_app_that_is_refused_is_told_by_its_settings_and_the_connection_stays()
    {
        await using var source = await ConnectedSource.HubSpotAsync();
        source.Time.Advance(TimeSpan.FromMinutes(31));
        var wrong = source.Token(source.Server with { ClientSecret = Secret.Of("wrong-canary") });
        Assert.Equal("HubSpot does not accept the app (invalid_client): check HubSpot:ClientId and HubSpot:ClientSecret.", (await Assert.ThrowsAsync<SourceException>(() => CurrentAsync(wrong))).Message);
        await CurrentAsync(source.Token());
    }

    [Fact]
    public async Task A_renewal_with_the_tokens_of_another_account_is_not_used()
    {
        await using var source = await ConnectedSource.SalesforceAsync();
        source.Authority.Account = "00D000000000002EAA";
        var token = source.Token();
        Assert.Contains("another account", (await Assert.ThrowsAsync<SourceException>(async () => await token.RenewAsync(Secret.Of(await CurrentAsync(token)), Cancellation))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_connected_says_how()
    {
        await using var source = await ConnectedSource.HubSpotAsync();
        await source.Store().SaveAsync("hubspot", (await source.KeptAsync()).WithoutSecrets(), Cancellation);
        Assert.Equal("HubSpot is not connected: an admin connects it in chat with \"connect hubspot\".", (await Assert.ThrowsAsync<SourceException>(() => CurrentAsync(source.Token()))).Message);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<string> CurrentAsync(RefreshingToken token) => (await token.CurrentAsync(Cancellation)).Reveal();

    private sealed class KilledException : Exception;
}
