namespace Sanitizer.Stages.Injection;

/// <summary>A rule about one kind of mark.</summary>
internal sealed class InjectionRule(RuleInfo info) : Rule(info);
