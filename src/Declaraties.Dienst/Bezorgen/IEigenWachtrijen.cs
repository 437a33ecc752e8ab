namespace Declaraties.Dienst.Bezorgen;

/// <summary>De wachtrijen van de dienst zelf, als er een broker is ingesteld.</summary>
public interface IEigenWachtrijen
{
    /// <summary>Of een wachtrij er een is waaruit de dienst zelf neemt, of waarin hij iets bewaart: daar hoort geen post van een ander heen te gaan.</summary>
    bool IsVanOns(string wachtrij);
}
