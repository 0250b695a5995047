using KpiBot.Web.Gate;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Web;

public class BoundedTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void The_one_that_rested_longest_gives_way()
    {
        var kept = new Bounded<string>(most: 2, TimeSpan.FromHours(1), _time);
        kept.GetOrAdd("a", () => "A");
        kept.GetOrAdd("b", () => "B");
        Assert.Equal("A", kept.Find("a"));
        kept.GetOrAdd("c", () => "C");
        Assert.Equal(["A", null, "C"], new[] { "a", "b", "c" }.Select(kept.Find));
    }

    [Fact]
    public void What_rests_too_long_is_forgotten_and_what_is_used_is_not()
    {
        var kept = new Bounded<string>(most: 9, TimeSpan.FromHours(1), _time);
        kept.GetOrAdd("a", () => "A");
        kept.GetOrAdd("b", () => "B");
        _time.Advance(TimeSpan.FromMinutes(40));
        kept.Find("a");
        _time.Advance(TimeSpan.FromMinutes(40));
        Assert.Equal(["A", null], new[] { "a", "b" }.Select(kept.Find));
    }
}
