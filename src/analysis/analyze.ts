import { fileURLToPath } from "node:url";
import { tokenize } from "../text/tokenize.ts";
import type { Pieces } from "../time/in-pieces.ts";
import { type Analysis, type AnalysisInput, type EntityMention, LANGUAGES } from "./analysis.ts";
import { createEntityMatcher } from "./entities.ts";
import type { Entity } from "./entity.ts";
import { featuresOf } from "./features.ts";
import { detectLanguage } from "./language.ts";
import { loadLexicon } from "./lexicon.ts";
import { loadModel } from "./model.ts";
import { readText } from "./read-text.ts";
import { relevanceOf, withSecondOpinion } from "./relevance.ts";
import { mentionsIn, mergeMentions } from "./salience.ts";
import { createTermMatcher } from "./terms.ts";
import { createTopicFinder } from "./topics.ts";
import { createWordReader } from "./words.ts";

/** Analyzes texts; made once, because reading the lexicon takes a moment. */
export interface Analyzer {
  /** Language, relevance, topics and entities of one text, with reasons. */
  analyze(input: AnalysisInput): Analysis;
  /**
   * Entities a text names, most salient first. Without a language it is detected; a few words
   * (a search) are read in all six.
   */
  entitiesIn(text: string, language?: string): EntityMention[];
  /**
   * Lays out all languages, which takes a fifth of a second: otherwise each is when it first comes
   * up, and a process whose users must not wait does it before.
   */
  layOut(): Pieces<void>;
  /** What the lexicon knows of an id. */
  entity(id: string): Pick<Entity, "id" | "kind" | "names" | "topics" | "belarusian"> | undefined;
}

// So few words do not tell their language: "Орша" is a town in three.
const FEW_WORDS = 5;

/**
 * Reads the project's lexicon and model and returns the analyzer.
 * Throws a `LexiconError` with every bad line of the lexicon.
 */
export function createAnalyzer(): Analyzer {
  const lexicon = loadLexicon(ownFile("lexicon"));
  const model = loadModel(ownFile("model.json"));
  const readWords = createWordReader();
  const entities = createEntityMatcher(lexicon);
  const findTopics = createTopicFinder(model.topics);
  const terms = createTermMatcher(lexicon);
  const [matchEntities, matchTerms] = [entities.match, terms.match];

  return {
    analyze(input) {
      const language = detectLanguage(`${input.title}\n${input.text}`, input.declaredLanguage);
      const reading = readText(input, { readWords, matchEntities, matchTerms, language });
      const features = featuresOf(reading);
      const own = relevanceOf(model.relevance, features, reading);
      const decision = withSecondOpinion(own, input.secondOpinion);
      const topics = decision.relevant ? findTopics(features, reading) : [];
      return { language, ...decision, topics, entities: mentionsIn(reading) };
    },

    entitiesIn(text, language) {
      const few = tokenize(text.slice(0, 200)).length <= FEW_WORDS;
      const asked = language === undefined ? undefined : [language];
      const languages = asked ?? (few ? LANGUAGES : [detectLanguage(text)]);
      const readings = languages.map((each) =>
        readText(
          { title: "", text },
          { readWords, matchEntities, matchTerms: () => [], language: each },
        ),
      );
      return mergeMentions(readings.map(mentionsIn));
    },

    *layOut() {
      for (const language of [...LANGUAGES, "other"]) {
        yield* entities.layOut(language);
        yield* terms.layOut(language);
      }
      for (const script of ["a", "я"]) {
        detectLanguage(script);
        yield;
      }
    },

    entity(id) {
      return lexicon.entities.get(id);
    },
  };
}

function ownFile(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
